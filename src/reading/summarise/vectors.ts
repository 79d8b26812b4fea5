import type { Candidate } from './candidates';
import type { Terms } from './terms';

/** In how many sentences of the article each term stands. */
export type Spread = ReadonlyMap<string, number>;

export function spreadOf(candidates: Candidate[]): Spread {
  const spread = new Map<string, number>();
  for (const { terms } of candidates) for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  return spread;
}

/** How telling a term is inside this article: rare ones more (inverse sentence frequency). */
export function rarity(term: string, spread: Spread, sentences: number): number {
  return Math.log(1 + sentences / (spread.get(term) ?? 1));
}

/** A vector of length 1 from weighted terms; empty for empty. */
export function unit(terms: Terms, weigh: (term: string, count: number) => number): Terms {
  const vector: Terms = new Map();
  let sum = 0;
  for (const [term, count] of terms) {
    const weight = weigh(term, count);
    vector.set(term, weight);
    sum += weight * weight;
  }
  const length = Math.sqrt(sum);
  if (length > 0) for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

export function dot(a: Terms, b: Terms): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** Likeness of every two vectors, 0–1: row by row, found through the terms they share. */
export function likeness(vectors: Terms[]): Float64Array[] {
  const holders = new Map<string, [number, number][]>();
  for (const [index, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = holders.get(term);
      if (list) list.push([index, weight]);
      else holders.set(term, [[index, weight]]);
    }
  }
  const rows = vectors.map(() => new Float64Array(vectors.length));
  for (const list of holders.values()) {
    if (list.length < 2) continue;
    for (const [i, a] of list) {
      const row = rows[i]!;
      for (const [j, b] of list) row[j]! += a * b;
    }
  }
  return rows;
}
