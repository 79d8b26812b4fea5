import phrases from './boilerplate.json';

/** A sentence shorter than this says too little to stand in a summary (pairs of characters count double in dense scripts). */
const shortest = 25;
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** In the form that sentences are compared in: it takes the Thai sign ำ apart. */
const wordsOf = (lists: { words: string[] }[]): string[] => lists.flatMap(({ words }) => words.map((word) => word.normalize('NFKC')));
const openings = wordsOf(Object.values(phrases.openings));
const anywhere = wordsOf(Object.values(phrases.anywhere));

/** The kinds of block a summary may be taken from. */
const proseKinds = new Set(['lead', 'paragraph', 'list-item', 'quote', '']);

export function isProseKind(kind: string): boolean {
  return proseKinds.has(kind);
}

/** True for lines that belong to the page and not to the story: bylines, datelines, credits, "read also", invitations to subscribe. */
export function isBoilerplate(sentence: string): boolean {
  const text = sentence.normalize('NFKC').trim();
  if (text.length < (dense.test(text) ? shortest / 2 : shortest)) return true;
  const lower = text.toLowerCase();
  if (openings.some((phrase) => lower.startsWith(phrase))) return true;
  if (lower.length < 200 && anywhere.some((phrase) => lower.includes(phrase))) return true;
  return !hasWords(text) || isMostlyUpperOrDigits(text);
}

/** At least three words, or six characters of a script without spaces. */
function hasWords(text: string): boolean {
  const letters = text.match(/\p{L}+/gu) ?? [];
  return letters.length >= 3 || letters.join('').length >= 12;
}

/** Tables of figures, tickers and lines in capitals. */
function isMostlyUpperOrDigits(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  return upper > letters * 0.7 || digits > letters;
}
