import { contains, parentElementOf } from '../shared/dom';
import type { Item } from './items';
import type { LabelReading } from './reader';
import type { Place } from './types';

/** A line with what its words say and where it stands. */
export interface Statement {
  element: Element;
  owner: Item | null;
  /** The picture, video or audio in whose box it stands. */
  part: Item | null;
  place: Place;
  reading: Pick<LabelReading, 'about'>;
}

const kindsFor = {
  image: ['picture', 'video'],
  video: ['video', 'picture'],
  audio: ['audio'],
} as const;

/** Words in these places speak of the picture even when they call it "content" or "result". */
const captions = new Set<Place>(['caption', 'credit', 'alt']);

/** The one item a statement speaks of; null when it stands beside none. */
export function bind(statement: Statement, order: Map<Element, number>): Item | null {
  const { owner, part, reading: { about } } = statement;
  if (part && captions.has(statement.place)) return part;
  if (about === 'text') return owner;
  if (about === 'any') return part ?? owner;
  if (part && (kindsFor[about] as readonly string[]).includes(part.kind)) return part;
  if (!owner) return null;
  for (const kind of kindsFor[about]) {
    const found = nearest(statement, owner.parts.filter((one) => one.kind === kind), order);
    if (found) return found;
  }
  return null;
}

/** The part that shares the closest box; of several the last one before the statement, the lead picture near the headline. */
function nearest(statement: Statement, parts: Item[], order: Map<Element, number>): Item | null {
  if (parts.length < 2) return parts[0] ?? null;
  for (let at: Element | null = statement.element; at; at = parentElementOf(at)) {
    const inside = parts.filter((part) => contains(at, part.element));
    if (inside.length === 1) return inside[0]!;
    if (inside.length === parts.length && statement.place !== 'body') return parts[0]!;
    if (inside.length > 1) return inside.filter((part) => (order.get(part.element) ?? 0) < (order.get(statement.element) ?? 0)).at(-1) ?? inside[0]!;
  }
  return parts[0]!;
}
