import type { Candidate } from './candidates';
import { cosine } from './score';

/** How much a sentence loses for saying again what is already picked. */
const redundancyWeight = 0.5;

/** The best `wanted` candidates, the strongest first, each next one weakened by what it repeats. */
export function pick(candidates: Candidate[], scores: number[], wanted: number): Candidate[] {
  const left = new Set(candidates.keys());
  const penalty = new Array<number>(candidates.length).fill(0);
  const picked: Candidate[] = [];
  while (picked.length < wanted && left.size > 0) {
    let best = -1;
    for (const index of left) {
      if (best < 0 || scores[index]! - penalty[index]! > scores[best]! - penalty[best]!) best = index;
    }
    left.delete(best);
    const chosen = candidates[best]!;
    picked.push(chosen);
    for (const index of left) {
      penalty[index] = Math.max(penalty[index]!, redundancyWeight * cosine(candidates[index]!.terms, chosen.terms));
    }
  }
  return picked;
}
