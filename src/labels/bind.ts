import type { Picture } from '../article/types';
import { contains, localNameOf, parentElementOf } from '../shared/dom';
import type { Item } from './items';
import type { LabelReading } from './reader';
import type { Regions } from './regions';
import type { Place } from './types';

/** A line with what its words say and where it stands. */
export interface Statement {
  element: Element;
  owner: Item | null;
  place: Place;
  reading: LabelReading;
}

const kindsFor = {
  image: ['picture', 'video'],
  video: ['video', 'picture'],
  audio: ['audio'],
  any: ['picture', 'video', 'audio'],
} as const;

const chrome = new Set(['header', 'footer', 'nav', 'aside']);

/** The one item a statement speaks of; null when it stands beside none. */
export function bind(statement: Statement, regions: Regions, order: Map<Element, number>): Item | null {
  const owner = statement.owner ?? ownerFromOutside(statement.element, regions);
  if (!owner) return null;
  const { about } = statement.reading;
  if (about === 'text') return owner;
  const part = partBeside(statement, owner, order);
  return about === 'any' ? (part ?? owner) : part;
}

/** A line outside of all regions may still end the page's only story, unless it belongs to the page's frame. */
function ownerFromOutside(element: Element, regions: Regions): Item | null {
  for (let at: Element | null = element; at; at = parentElementOf(at)) if (chrome.has(localNameOf(at))) return null;
  return regions.articles.length === 1 ? regions.articles[0]! : null;
}

function partBeside(statement: Statement, owner: Item, order: Map<Element, number>): Item | null {
  const { about } = statement.reading;
  if (about === 'text') return null;
  for (const kind of kindsFor[about]) {
    const parts = owner.parts.filter((part) => part.kind === kind);
    const part = about === 'any' ? enclosing(statement, owner, parts) : (enclosing(statement, owner, parts) ?? nearest(statement, parts, order));
    if (part) return part;
  }
  return null;
}

/** The part whose caption, or whose box without any of the story's words, holds the statement. */
function enclosing(statement: Statement, owner: Item, parts: Item[]): Item | null {
  const { element } = statement;
  const captioned = parts.find((part) => {
    const { captionElement, creditElement } = part.target as Picture;
    return [captionElement, creditElement, part.element].some((holder) => holder !== null && contains(holder, element));
  });
  if (captioned) return captioned;
  for (let at: Element | null = element; at && at !== owner.element; at = parentElementOf(at)) {
    const inside = parts.filter((part) => contains(at, part.element));
    if (inside.length > 1 || (inside.length === 1 && holdsWords(at, owner))) return null;
    if (inside.length === 1) return inside[0]!;
  }
  return null;
}

function holdsWords(box: Element, owner: Item): boolean {
  const { headlineElement } = owner.target as { headlineElement: Element | null };
  if (headlineElement && contains(box, headlineElement)) return true;
  const blocks = 'blocks' in owner.target ? owner.target.blocks : [];
  return blocks.some((block) => contains(box, block.element));
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
