import type { Features, Observed } from './features.ts';
import weights from './weights.json' with { type: 'json' };

const table = weights as Record<string, number>;

/** The probability that a candidate with these features is a card, by the fitted weights. */
export function chanceOf(features: Features): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += value * (table[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The candidates that are rather cards than not. */
export const judge = (seen: Observed[]): Observed[] => seen.filter(({ features }) => chanceOf(features) >= 0.5);
