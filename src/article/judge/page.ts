import { wordsIn } from '../letters';
import type { Area, View } from './view';

/** What all lines of an element shape have in common. */
export interface Shape {
  prose: number;
  lines: number;
  characters: number;
  linked: number;
}

/** The page as a whole, for the lines to be seen against. */
export interface PageStats {
  views: View[];
  prose: number;
  /** The element that most of the nearby prose points at. */
  best: Area | null;
  bestProse: number;
  shapes: Map<string, Shape>;
  /** Index of the line that shows the headline, -1 for none. */
  headline: number;
  title: string;
  description: string;
  /** How often each folded text occurs. */
  copies: Map<string, number>;
  /** Each line's text as compared. */
  keys: string[];
  /** For each line, prose weight in `best`, and lines of prose anywhere, before it. */
  before: Float64Array;
  proseCount: Float64Array;
}

/** Share of a line's weight that the next element up gets. */
const decay = 0.55;
const steps = 6;

export const comparable = (text: string): string => wordsIn(text.slice(0, 160));

/** Measures the page from its lines. */
export function statsOf(views: View[], headline: number, title: string, description: string): PageStats {
  const best = bestArea(views);
  const stats: PageStats = {
    views,
    prose: views.reduce((sum, view) => sum + (view.isProse ? view.weight : 0), 0),
    best,
    bestProse: best?.prose ?? 0,
    shapes: new Map(),
    headline,
    title: comparable(title),
    description: comparable(description),
    copies: new Map(),
    keys: views.map(({ line }) => comparable(line.text)),
    before: new Float64Array(views.length),
    proseCount: new Float64Array(views.length),
  };
  let prose = 0;
  let count = 0;
  for (const view of views) {
    stats.before[view.index] = prose;
    stats.proseCount[view.index] = count;
    if (view.isProse) count += 1;
    if (view.isProse && isIn(view.area, best)) prose += view.weight;
    addShape(stats.shapes, view);
    const key = stats.keys[view.index]!;
    stats.copies.set(key, (stats.copies.get(key) ?? 0) + 1);
  }
  return stats;
}

function addShape(shapes: Map<string, Shape>, view: View): void {
  const key = view.area.shape;
  const shape = shapes.get(key) ?? { prose: 0, lines: 0, characters: 0, linked: 0 };
  shape.lines += 1;
  shape.characters += view.line.text.length;
  shape.linked += view.line.linked;
  if (view.isProse) shape.prose += view.weight;
  shapes.set(key, shape);
}

function bestArea(views: View[]): Area | null {
  const scores = new Map<Area, number>();
  let best: Area | null = null;
  for (const view of views) {
    if (!view.isProse) continue;
    let share = view.weight;
    let at = view.area.outer;
    for (let step = 0; at && step < steps; step++, at = at.outer) {
      const score = (scores.get(at) ?? 0) + share;
      scores.set(at, score);
      if (!best || score > scores.get(best)!) best = at;
      share *= decay;
    }
  }
  return best;
}

/** Whether an area is, or lies in, another. */
export function isIn(area: Area, ancestor: Area | null): boolean {
  if (!ancestor) return false;
  let at: Area | null = area;
  while (at && at.depth > ancestor.depth) at = at.outer;
  return at === ancestor;
}
