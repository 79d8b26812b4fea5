import type { Features } from './features';
import model from './weights.json' with { type: 'json' };

const weights: Record<string, number> = model.weights;

/** How likely a candidate is the story's picture, 0 to 1 (logistic regression; weights.json is written by `npm run bench -- pictures --fit`). */
export function likelihood(features: Features): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Whether it is likely enough to count as the story's. */
export function isStorys(features: Features): boolean {
  return likelihood(features) >= model.threshold;
}
