import { FRAME_FEATURES, type Features } from './features';
import model from './weights.json' with { type: 'json' };

const weights: Record<string, number> = model.weights;
/**
 * What speaks for a picture (size, description, an announcement in the head, a figure) a player seldom has, and no corpus
 * that lists players was there to fit this: they begin with about what a picture gets for these.
 */
const forPlayers: Record<string, number> = { audio: 2.5, video: 1.1 };
const threshold = Math.log(model.threshold / (1 - model.threshold));
/** The most that the features of the frame can add. */
const headroom = FRAME_FEATURES.reduce((sum, name) => sum + Math.max(0, weights[name] ?? 0), 0);

/** How strongly the features speak for the story's picture (log odds of a logistic regression; weights.json is fitted by tests/bench/pictures/fit.ts). */
export function logOdds(features: Features): number {
  let sum = 0;
  for (const name in features) sum += features[name]! * ((weights[name] ?? 0) + (forPlayers[name] ?? 0));
  return sum;
}

/** Whether a candidate is likely enough to count as the story's. */
export const isStorys = (features: Features): boolean => logOdds(features) >= threshold;

/** Whether nearFeatures alone leave room for isStorys. */
export const canBeStorys = (near: Features): boolean => logOdds(near) + headroom >= threshold;
