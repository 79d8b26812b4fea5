import type { Candidate } from './candidates';
import type { Scored } from './score';

/** How much a sentence loses for saying again what is already picked. */
const redundancyWeight = 0.35;
/** From this likeness on a sentence says the same, and comes only when there is no other. */
const sameLikeness = 0.75;
const sameWeight = 2;
/** How much a sentence loses that leans on one which is not picked. */
const leaningWeight = 0.15;

/** The best `wanted` candidates, the strongest first, each next one weakened by its likeness to those picked before. */
export function pick(candidates: Candidate[], { scores, alike }: Scored, wanted: number): Candidate[] {
  const left = new Set(candidates.keys());
  const repeated = new Float64Array(candidates.length);
  const picked: Candidate[] = [];
  const lonely = (index: number) => candidates[index]!.leaning && (index === 0 || left.has(index - 1));
  const repetition = (index: number) => redundancyWeight * repeated[index]! + (repeated[index]! > sameLikeness ? sameWeight : 0);
  const worth = (index: number) => scores[index]! - repetition(index) - (lonely(index) ? leaningWeight : 0);
  while (picked.length < wanted && left.size > 0) {
    let best = -1;
    for (const index of left) if (best < 0 || worth(index) > worth(best)) best = index;
    left.delete(best);
    picked.push(candidates[best]!);
    for (const index of left) repeated[index] = Math.max(repeated[index]!, alike[best]![index]!);
  }
  return picked;
}
