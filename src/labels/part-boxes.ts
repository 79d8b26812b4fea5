import type { Card, Picture } from '../article/types';
import { parentElementOf } from '../shared/dom';
import { withAncestors } from './items';
import type { Item } from './items';

/**
 * The boxes of pictures, videos and audios: each grows from its element until it would hold the story's words, another
 * part, or the whole story. Parts that the finder left out get what is left. `stories`: all that holds a story's words.
 */
export function boxesOf(items: Item[], owners: Map<Element, Item>, stories: Set<Element>): Map<Element, Item> {
  const cards = items.filter((item) => item.kind === 'card').map((item) => (item.target as Card).headlineElement);
  const words = new Set([...stories, ...withAncestors(cards)]);
  const boxes = new Map<Element, Item>();
  const parts = items.filter((item) => item.owner !== null);
  const listed = parts.filter((part) => part.listed);
  growBoxes(listed, countAround(listed), owners, words, boxes);
  growBoxes(parts.filter((part) => !part.listed), countAround(parts), owners, words, boxes);
  return boxes;
}

function growBoxes(parts: Item[], around: Map<Element, number>, owners: Map<Element, Item>, words: Set<Element>, boxes: Map<Element, Item>): void {
  const captions = countCaptions(parts);
  for (const part of parts) {
    for (let at: Element | null = part.element; at && !owners.has(at) && !words.has(at) && around.get(at) === 1; at = parentElementOf(at)) if (!boxes.has(at)) boxes.set(at, part);
    for (const element of captionsOf(part)) if (captions.get(element) === 1 && !words.has(element) && !boxes.has(element)) boxes.set(element, part);
  }
}

const captionsOf = ({ target }: Item): Set<Element> => new Set([(target as Picture).captionElement, (target as Picture).creditElement].filter((one) => one !== null));

/** How many parts each caption is the caption of. */
function countCaptions(parts: Item[]): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const part of parts) for (const element of captionsOf(part)) counts.set(element, (counts.get(element) ?? 0) + 1);
  return counts;
}

/** How many parts each element around one holds. */
function countAround(parts: Item[]): Map<Element, number> {
  const around = new Map<Element, number>();
  for (const part of parts) for (let at: Element | null = part.element; at; at = parentElementOf(at)) around.set(at, (around.get(at) ?? 0) + 1);
  return around;
}
