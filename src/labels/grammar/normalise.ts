/** A text made comparable: `low` is `raw` without case; both have the same length. */
export interface Normalised {
  raw: string;
  low: string;
}

/** Invisible: zero-width and joining marks, bidi controls, soft hyphen, variation selectors, Arabic tatweel and vowels, Hebrew points. */
const invisible = /[\u034f\u0591-\u05c7\u064b-\u065f\ufe00-\ufe0f\u0640\p{Cf}]/gu;
const latinMarks = /[\u0300-\u036f]/g;
const dashBetweenLetters = /(?<=[\p{L}\p{M}\p{N}])[-\u2010\u2011_·・](?=[\p{L}\p{M}\p{N}])/gu;

/** Letters and digits in circles are signs, not words. */
const circled = /[\u2460-\u24ff]/g;

/** Text that has nothing to fold. */
const plain = /^[\n\x20-\x7e]*$/;

/** "A.I.", "I. A.", "K.I." */
const dottedInitials = /(?<!\p{L})([AIK])\. ?([AI])(?:\.|(?!\p{L}))/gu;

const folded: Record<string, string> = {
  'ı': 'i', 'İ': 'I', 'ß': 'ss', 'ø': 'o', 'Ø': 'O', 'đ': 'd', 'Đ': 'D', 'ł': 'l', 'Ł': 'L', 'æ': 'ae', 'Æ': 'AE', 'œ': 'oe', 'Œ': 'OE',
  'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ک': 'ك', 'ة': 'ه', 'ς': 'σ', '’': "'", '‘': "'",
};
const foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'g');

/**
 * Folds what writers vary without meaning: width and compatibility forms, case, accents of Latin, Greek and Cyrillic letters,
 * Turkish dotted and dotless i, Arabic letter variants, invisible characters, and hyphens inside words (to spaces).
 */
export function normalise(text: string): Normalised {
  const raw = (plain.test(text) ? text : folding(text))
    .replace(dottedInitials, '$1$2')
    .replace(/tl;dr/gi, 'tldr')
    .replace(dashBetweenLetters, ' ');
  return { raw, low: lower(raw) };
}

function folding(text: string): string {
  return text
    .replace(circled, ' ')
    .normalize('NFKC')
    .replace(invisible, '')
    .normalize('NFD')
    .replace(latinMarks, '')
    .normalize('NFC')
    .replace(foldable, (letter) => folded[letter] ?? letter);
}

/** Lower case of the same length: a letter whose lower case is longer is kept. */
function lower(text: string): string {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  return Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
}
