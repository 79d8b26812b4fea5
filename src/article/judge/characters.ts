/** What a line's first characters are. */
export interface CharacterCounts {
  /** Characters looked at. */
  of: number;
  digits: number;
  capitals: number;
  commas: number;
  signs: number;
  /** Han and kana; Hangul. */
  wide: number;
  hangul: number;
}

const looked = 200;
/** Kinds of the characters of ASCII and Latin-1; the others are told by ranges. */
const [digit, capital, comma, sign] = [1, 2, 3, 4];
const kinds = new Uint8Array(0x100).map((_, code) => (code >= 48 && code <= 57 ? digit : isCapital(code) ? capital : 0));
for (const character of ',;') kinds[character.charCodeAt(0)] = comma;
for (const character of '|/·»#@©&') kinds[character.charCodeAt(0)] = sign;
const commas = new Set([...'،、，；'].map((character) => character.charCodeAt(0)));
const signs = new Set([...'•›'].map((character) => character.charCodeAt(0)));

/** Counts the kinds of the first 200 characters in one go. */
export function countCharacters(text: string): CharacterCounts {
  const of = Math.min(looked, text.length);
  const counts: CharacterCounts = { of, digits: 0, capitals: 0, commas: 0, signs: 0, wide: 0, hangul: 0 };
  for (let at = 0; at < of; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) continue;
    const kind = code < 0x100 ? kinds[code]! : kindOf(code, counts);
    if (kind === 0) continue;
    if (kind === capital) counts.capitals++;
    else if (kind === digit) counts.digits++;
    else if (kind === comma) counts.commas++;
    else counts.signs++;
  }
  return counts;
}

/** The kind of a character beyond Latin-1; wide ones and Hangul are counted here. */
function kindOf(code: number, counts: CharacterCounts): number {
  if (code >= 0xac00 && code <= 0xd7af) counts.hangul++;
  else if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) counts.wide++;
  else if (isCapital(code)) return capital;
  else if (commas.has(code)) return comma;
  else if (signs.has(code)) return sign;
  return 0;
}

/** Latin, Greek and Cyrillic capitals, near enough for a share. */
function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x391 && code <= 0x3a9) || (code >= 0x400 && code <= 0x42f);
}

/** Length as a Latin text of the same content would have: Hangul and Han say more in a character than letters do. */
export function weightOf(text: string, counts = countCharacters(text)): number {
  return text.length * (1 + (counts.wide * 1.5 + counts.hangul * 0.9) / Math.max(1, counts.of));
}
