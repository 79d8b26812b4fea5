import type { Features, Observed } from './features';
import weights from './weights.json' with { type: 'json' };

const table = weights as Record<string, number>;
/** How much the siblings' mean counts beside a candidate's own evidence. */
const SIBLINGS = 0.5;

/** The log odds that a candidate with these features is a card, by the fitted weights. */
export function evidenceOf(features: Features): number {
  let sum = 0;
  for (const name in features) sum += features[name]! * (table[name] ?? 0);
  return sum;
}

/** The candidates that are rather cards than not; in a list each is judged half by itself and half by the whole list. */
export function judge(parents: number[], seen: Observed[]): Observed[] {
  const lists = new Map<number, { sum: number; count: number }>();
  const evidence = seen.map(({ features }) => evidenceOf(features));
  seen.forEach(({ root }, at) => {
    const list = lists.get(parents[root]!) ?? { sum: 0, count: 0 };
    lists.set(parents[root]!, { sum: list.sum + evidence[at]!, count: list.count + 1 });
  });
  return seen.filter(({ root, features }, at) => {
    if (features['paid'] || features['ad'] || features['mute']) return false;
    const { sum, count } = lists.get(parents[root]!)!;
    return (1 - SIBLINGS) * evidence[at]! + (SIBLINGS * sum) / count > 0;
  });
}
