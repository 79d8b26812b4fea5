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
const commas = new Set([...',،、，;；'].map((sign) => sign.charCodeAt(0)));
const signs = new Set([...'|/·•›»#@©&'].map((sign) => sign.charCodeAt(0)));

/** Counts the kinds of the first 200 characters in one go. */
export function countCharacters(text: string): CharacterCounts {
  const counts: CharacterCounts = { of: Math.min(looked, text.length), digits: 0, capitals: 0, commas: 0, signs: 0, wide: 0, hangul: 0 };
  for (let at = 0; at < counts.of; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) continue;
    if (code >= 48 && code <= 57) counts.digits++;
    else if (isCapital(code)) counts.capitals++;
    else if (commas.has(code)) counts.commas++;
    else if (signs.has(code)) counts.signs++;
    else if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) counts.wide++;
    else if (code >= 0xac00 && code <= 0xd7af) counts.hangul++;
  }
  return counts;
}

/** Latin, Greek and Cyrillic capitals, near enough for a share. */
function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x391 && code <= 0x3a9) || (code >= 0x400 && code <= 0x42f);
}

/** Length as a Latin text of the same content would have: Hangul and Han say more in a character than letters do. */
export function weightOf(text: string, counts = countCharacters(text)): number {
  return text.length * (1 + (counts.wide * 1.5 + counts.hangul * 0.9) / Math.max(1, counts.of));
}
