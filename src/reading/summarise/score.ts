import type { ArticleText } from '../types';
import type { Candidate } from './candidates';
import { type Terms, termsOf } from './terms';

/** How much each reason counts. Found by cross-validation over articles of five languages; none is made for one language. */
const weights = { centrality: 1, position: 0.6, title: 0.5, length: 0.5 };

/** One score per candidate, higher is better; comparable only within one article. */
export function scoreAll(candidates: Candidate[], article: ArticleText): number[] {
  const whole: Terms = new Map();
  for (const { terms } of candidates) for (const [term] of terms) whole.set(term, (whole.get(term) ?? 0) + 1);
  const title = termsOf(article.headline);
  const lengths = candidates.map((candidate) => candidate.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 1;
  return candidates.map((candidate) => {
    const position = 1 / (1 + candidate.order);
    const length = Math.min(1, candidate.length / usual);
    return (
      weights.centrality * cosine(candidate.terms, whole) +
      weights.position * position +
      weights.title * cosine(candidate.terms, title) +
      weights.length * length
    );
  });
}

export function cosine(a: Terms, b: Terms): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (const [term, count] of a) {
    dot += count * (b.get(term) ?? 0);
    aa += count * count;
  }
  for (const count of b.values()) bb += count * count;
  return dot === 0 ? 0 : dot / Math.sqrt(aa * bb);
}
