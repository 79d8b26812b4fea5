const MARK = /\p{Mn}|\u0640/gu;
const UNSEEN = /\p{Cf}/gu;
// Chinese, Japanese and Thai set no spaces between words; writers put some in, most often beside Latin letters.
const LOOSE_SCRIPT = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}]';
const LOOSE = new RegExp(`(?<=${LOOSE_SCRIPT}) | (?=${LOOSE_SCRIPT})`, 'gu');
const OTHER = /[^\p{L}\p{N}\p{M}]+/gu;

// Hindi writes one for the other.
const CANDRABINDU = '\u0901';
const ANUSVARA = '\u0902';

/** Latin accents, Arabic and Hebrew points, the Devanagari nukta: other marks of Indic and Thai scripts are vowels. */
const isAccent = (code: number): boolean => (code >= 0x300 && code <= 0x36f) || (code >= 0x591 && code <= 0x670) || code === 0x93c;

/** Letters that writers exchange, or that stand for another where a keyboard lacks them. */
const ALIKE: Record<string, string> = {
  ı: 'i', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك',
};
const ALIKE_PATTERN = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');

/** Brings text to the form in which words are compared: no case, accents or punctuation, one space between words. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARK, (mark) => (isAccent(mark.charCodeAt(0)) ? '' : mark === CANDRABINDU ? ANUSVARA : mark))
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(ALIKE_PATTERN, (letter) => ALIKE[letter]!)
    .replace(OTHER, ' ')
    .replace(LOOSE, '')
    .trim();
}

const BREAK = /[,.;:!?|/&+·•・、。，！？；：]+|\s[-–—]\s/;

/** The parts of a label between punctuation, each folded; empty ones are dropped. */
export function foldedClauses(label: string): string[] {
  return label.split(BREAK).map(fold).filter(Boolean);
}
