import { namedAside } from './hints';
import type { Line, Place } from './lines';

const asideTags = new Set(['nav', 'footer', 'aside', 'figure', 'figcaption', 'button', 'form', 'menu', 'address', 'time']);

/** Leaves out lines that stand in the story's container but are not its text. */
export function pruneLines(lines: Line[]): Line[] {
  const known = new Map<Place, boolean>();
  return lines.filter((line) => !isAside(line.place, known) && line.linked * 10 < line.text.length * 9);
}

function isAside(place: Place, known: Map<Place, boolean>): boolean {
  const path: Place[] = [];
  let at: Place | null = place;
  let answer = false;
  for (; at; at = at.parent) {
    const before = known.get(at);
    if (before !== undefined) {
      answer = before;
      break;
    }
    path.push(at);
  }
  for (const step of path.reverse()) {
    answer ||= asideTags.has(step.tag) || (step.tag !== 'body' && step.tag !== 'article' && step.tag !== 'main' && namedAside(step.element));
    known.set(step, answer);
  }
  return answer;
}
