/** Weighted terms of one text: term → how much it counts. */
export type Terms = Map<string, number>;

/** Scripts without spaces between words, and Hangul, whose particles stay on the word: compared by pairs of characters. */
const paired = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Letters of a word that are compared; endings beyond them (case, number, tense) are not. */
const stemLength = 6;

/** The terms of a text, each counted once per occurrence. Case, compatibility forms and word endings are evened out. */
export function termsOf(text: string): Terms {
  const terms: Terms = new Map();
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (paired.test(word)) addPairs(terms, word);
    else add(terms, word.length > stemLength ? word.slice(0, stemLength) : word);
  }
  return terms;
}

function addPairs(terms: Terms, word: string): void {
  if (word.length < 2) return add(terms, word);
  for (let i = 0; i + 1 < word.length; i++) add(terms, word.slice(i, i + 2));
}

function add(terms: Terms, term: string): void {
  terms.set(term, (terms.get(term) ?? 0) + 1);
}
