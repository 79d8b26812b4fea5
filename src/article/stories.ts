import { isProse } from './density';
import { isWithin, commonPlace } from './roots';
import type { Line, Place } from './lines';

/** Prose (characters) that a part of the page needs to be a story of its own. */
const enough = 400;

/** One story's lines, and the h1 that opens it (null for the first, whose headline is looked for elsewhere). */
export interface StoryPart {
  opening: Line | null;
  lines: Line[];
}

/**
 * Cuts the chosen lines where another story begins: at an h1 whose part of the page shares no container with the
 * parts before (several full articles one below the other). One part for nearly every page.
 */
export function splitStories(chosen: Line[], page: Line[]): StoryPart[] {
  const openings = new Set(page.filter(isTop));
  if (openings.size < 2) return [{ opening: null, lines: chosen }];
  const parts = cutAt(openings, new Set(chosen), page).filter(({ lines }) => proseOf(lines) >= enough);
  const places = parts.map(({ opening, lines }) => commonPlace(opening ? [opening, ...lines] : lines));
  const apart = parts.length > 1 && places.every((place, index) => places.every((other, at) => at === index || !overlap(place, other)));
  return apart ? parts : [{ opening: null, lines: chosen }];
}

function cutAt(openings: Set<Line>, chosen: Set<Line>, page: Line[]): StoryPart[] {
  const parts: StoryPart[] = [{ opening: null, lines: [] }];
  for (const line of page) {
    if (openings.has(line)) parts.push({ opening: line, lines: [] });
    else if (chosen.has(line)) parts.at(-1)!.lines.push(line);
  }
  return parts;
}

const overlap = (one: Place, other: Place): boolean => isWithin(one, other) || isWithin(other, one);

function isTop(line: Line): boolean {
  for (let place: Place | null = line.place, up = 0; place && up < 2; place = place.parent, up++) if (place.tag === 'h1') return true;
  return false;
}

const proseOf = (lines: Line[]): number => lines.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);
