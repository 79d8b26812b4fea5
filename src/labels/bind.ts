import type { Article } from '../article/types';
import { contains, parentElementOf } from '../shared/dom';
import { lyingOn, nearestTo } from './geometry';
import type { BoxOf } from './geometry';
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

/** What tells apart where the structure of the page leaves it open. */
export interface Layout {
  order: Map<Element, number>;
  boxOf: BoxOf;
}

const kindsFor = {
  image: ['picture', 'video'],
  video: ['video', 'picture'],
  audio: ['audio'],
} as const;

/** Words in these places, and on a player, speak of the picture or film even when they call it "content" or "result". */
const captions = new Set<Place>(['caption', 'credit', 'alt']);

/** The item a statement speaks of; several only for the caption that the pictures of a gallery share, none when it stands beside none. */
export function bind(statement: Statement, layout: Layout): Item[] {
  const { owner, part, place, reading: { about } } = statement;
  if (part && (captions.has(place) || (place === 'overlay' && part.kind !== 'picture'))) return [part];
  if (about === 'text') return listOf(owner);
  if (about === 'any') return part ? [part] : captions.has(place) ? sharedBy(statement) ?? listOf(owner) : listOf(owner);
  if (part && (kindsFor[about] as readonly string[]).includes(part.kind)) return [part];
  for (const kind of kindsFor[about]) {
    const found = owner ? among(statement, owner.parts.filter((one) => one.kind === kind), layout) : [];
    if (found.length > 0) return found;
  }
  return [];
}

const listOf = (item: Item | null): Item[] => (item ? [item] : []);

/** The part that shares the closest box, lies under the words or nearest to them; else the last before them, near the headline the first. */
function among(statement: Statement, parts: Item[], { order, boxOf }: Layout): Item[] {
  const { element, place } = statement;
  if (parts.length < 2) return parts;
  const under = lyingOn(element, parts, boxOf);
  if (under) return [under];
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const inside = parts.filter((part) => contains(at, part.element));
    if (inside.length === 0) continue;
    if (inside.length === 1) return inside;
    const shared = captions.has(place) ? sharedBy(statement) : null;
    if (shared) return shared;
    const near = nearestTo(element, inside, boxOf);
    if (near) return [near];
    if (inside.length === parts.length && place !== 'body') return [parts[0]!];
    const before = inside.filter((part) => (order.get(part.element) ?? 0) < (order.get(element) ?? 0));
    return [before.at(-1) ?? inside[0]!];
  }
  return [parts[0]!];
}

/** The pictures of a gallery over one caption. */
function sharedBy({ element, owner }: Statement): Item[] | null {
  const parts = partsBeside(element, owner);
  return parts.length > 1 ? parts : null;
}

/** The pictures of a story in the closest box around the words that has any and holds none of its text. */
export function partsBeside(element: Element, owner: Item | null): Item[] {
  if (owner?.kind !== 'article') return [];
  const { blocks, headlineElement } = owner.target as Article;
  const words = [headlineElement, ...blocks.map((block) => block.element)];
  for (let at = parentElementOf(element); at && at !== owner.element; at = parentElementOf(at)) {
    const box = at;
    if (words.some((word) => word && contains(box, word) && !contains(element, word))) return [];
    const inside = owner.parts.filter((part) => contains(box, part.element));
    if (inside.length > 0) return inside;
  }
  return [];
}
