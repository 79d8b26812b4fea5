import { wordsIn } from '../letters';

const MIN_WORDS = 4;

/** Whether a text and a picture's alt text say the same: most words of the shorter are in the longer. */
export function hasAltWords(text: string, alt: string): boolean {
  const [one, other] = [wordsOf(text), wordsOf(alt)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < MIN_WORDS) return false;
  const known = new Set(long);
  return short.filter((word) => known.has(word)).length / short.length >= 0.75;
}

const wordsOf = (text: string): string[] => wordsIn(text.slice(0, 1_000)).split(' ').filter((word) => word !== '');
