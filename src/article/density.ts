import type { Line, Place } from './lines';
import { isWithin } from './roots';

/** Characters from which a line of running text counts, in scripts with and without spaces. */
const enough = 60;
const enoughDense = 25;
const dense = /[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** True for a line that reads like prose: long, and mostly not links. */
export function isProse(line: Line): boolean {
  return line.text.length >= (dense.test(line.text) ? enoughDense : enough) && line.linked * 2 < line.text.length;
}

/** The lines below the element that holds the most prose closest to it; a second opinion that needs no library. */
export function densestLines(lines: Line[]): Set<Line> {
  const scores = new Map<Place, number>();
  for (const line of lines) {
    if (!isProse(line)) continue;
    let share = line.text.length;
    let place: Place | null = line.place.parent;
    for (let up = 0; place && up < 4; up++, place = place.parent) {
      scores.set(place, (scores.get(place) ?? 0) + share);
      share *= 0.6;
    }
  }
  let best: Place | null = null;
  for (const [place, score] of scores) if (!best || score > scores.get(best)!) best = place;
  return new Set(best ? lines.filter((line) => isWithin(line.place, best)) : []);
}

