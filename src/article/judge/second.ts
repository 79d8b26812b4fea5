import type { Area, View } from './view';

/** What the first look said of a page's lines, prepared for the second look at each. */
export interface FirstLook {
  views: View[];
  chances: Float64Array;
  byOuter: Map<Area, Mean>;
  byOuter2: Map<Area, Mean>;
  byShape: Map<string, Mean>;
  before: Float64Array;
  total: number;
}

interface Mean {
  sum: number;
  weight: number;
}

/** Gathers the first look's chances by neighbourhood. */
export function firstLook(views: View[], chances: Float64Array): FirstLook {
  const look: FirstLook = { views, chances, byOuter: new Map(), byOuter2: new Map(), byShape: new Map(), before: new Float64Array(views.length), total: 0 };
  for (const { index, area, weight } of views) {
    const chance = chances[index]!;
    look.before[index] = look.total;
    look.total += chance * weight;
    if (area.outer) add(look.byOuter, area.outer, chance, weight);
    if (area.outer?.outer) add(look.byOuter2, area.outer.outer, chance, weight);
    add(look.byShape, area.shape, chance, weight);
  }
  return look;
}

function add<K>(means: Map<K, Mean>, key: K, chance: number, weight: number): void {
  const mean = means.get(key) ?? { sum: 0, weight: 0 };
  mean.sum += chance * weight;
  mean.weight += weight;
  means.set(key, mean);
}

const valueOf = (mean: Mean | undefined): number => (mean ? mean.sum / mean.weight : -1);

const near = [-3, -2, -1, 1, 2, 3];

/** What the second look knows beyond the first: how the line's surroundings were judged. In the order of writing. */
export const secondNames: readonly string[] = ['chance', 'outerChance', 'outer2Chance', 'shapeChance', 'chanceBefore', 'chanceTotal', 'near5', 'back3', 'on3', ...near.map((offset) => `chance${offset}`)];

/** Writes that into `row`, from index `start` on. */
export function writeSecond(view: View, look: FirstLook, row: Float64Array, start: number): void {
  const { index, area } = view;
  const { chances } = look;
  let at = start;
  row[at++] = chances[index]!;
  row[at++] = area.outer ? valueOf(look.byOuter.get(area.outer)) : -1;
  row[at++] = area.outer?.outer ? valueOf(look.byOuter2.get(area.outer.outer)) : -1;
  row[at++] = valueOf(look.byShape.get(area.shape));
  row[at++] = look.total > 0 ? look.before[index]! / look.total : 0;
  row[at++] = look.total;
  row[at++] = meanAround(view, look, 5);
  row[at++] = best(view, look, -3, -1);
  row[at++] = best(view, look, 1, 3);
  for (const offset of near) row[at++] = chances[index + offset] ?? -1;
}

function meanAround({ index }: View, { chances, views }: FirstLook, reach: number): number {
  let sum = 0;
  let weight = 0;
  for (let at = Math.max(0, index - reach); at <= Math.min(views.length - 1, index + reach); at++) {
    sum += chances[at]! * views[at]!.weight;
    weight += views[at]!.weight;
  }
  return weight > 0 ? sum / weight : 0;
}

function best({ index }: View, { chances }: FirstLook, from: number, to: number): number {
  let most = 0;
  for (let at = index + from; at <= index + to; at++) most = Math.max(most, chances[at] ?? 0);
  return most;
}
