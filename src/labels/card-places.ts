import { childrenOf, foldedText, localNameOf, parentElementOf, queryAll } from '../shared/dom';
import { nearestTo } from './geometry';
import type { BoxOf } from './geometry';
import type { Item } from './items';

/** Characters that a card's entry in a list may hold beside the card itself. */
const longestBeside = 300;
const mostSiblings = 200;

/** What is known of where the cards of a page stand. */
export interface CardPlaces {
  /** For each card the boxes around it that are entries of a list of cards. */
  entries: Map<Element, Item>;
  /** The card that words between cards speak of; null where they stand in no list of cards. */
  beside(element: Element, boxOf: BoxOf): Item | null;
}

/** Reads the lists that cards stand in; what holds words of a story (`stories`) is no entry and no list of cards. */
export function cardPlaces(cards: Item[], stories: Set<Element>): CardPlaces {
  const inside = new Map<Element, Item[]>();
  for (const card of cards) {
    for (let at: Element | null = card.element; at; at = parentElementOf(at)) {
      const known = inside.get(at);
      if (!known) inside.set(at, [card]);
      else if (known.length < 3) known.push(card);
    }
  }
  const entries = new Map<Element, Item>();
  for (const card of cards) for (const box of entryOf(card, inside, stories)) entries.set(box, card);
  return { entries, beside: (element, boxOf) => cardBeside(element, inside, stories, boxOf) };
}

/** From the card up to the highest box that still has a like of it with another card beside it. */
function entryOf(card: Item, inside: Map<Element, Item[]>, stories: Set<Element>): Element[] {
  const own = foldedText(card.element, 5_000).length;
  const boxes: Element[] = [];
  let entry = 0;
  for (let at = parentElementOf(card.element); at && inside.get(at)?.length === 1 && !stories.has(at); at = parentElementOf(at)) {
    if (foldedText(at, own + longestBeside * 2).length > own + longestBeside) break;
    boxes.push(at);
    if (hasLike(at, inside)) entry = boxes.length;
  }
  return boxes.slice(0, entry);
}

function hasLike(box: Element, inside: Map<Element, Item[]>): boolean {
  const parent = parentElementOf(box);
  if (!parent) return false;
  return siblingsIn(parent).some((other) => other !== box && localNameOf(other) === localNameOf(box) && inside.has(other));
}

const siblingsIn = (parent: Element): Element[] => Array.from(childrenOf(parent)).slice(0, mostSiblings);

/** Words between two cards, with no link of their own: of the nearer one; else of the one before, unless such words lead the list. */
function cardBeside(element: Element, inside: Map<Element, Item[]>, stories: Set<Element>, boxOf: BoxOf): Item | null {
  let box = element;
  for (let parent = parentElementOf(box); parent && !inside.has(parent); parent = parentElementOf(parent)) box = parent;
  const parent = parentElementOf(box);
  const leads = localNameOf(box) === 'a' || queryAll(box, 'a[href]').length > 0;
  const siblings = parent && !leads && !stories.has(parent) ? siblingsIn(parent) : [];
  const at = siblings.indexOf(box);
  const cards = siblings.map((sibling) => onlyCard(inside.get(sibling)));
  if (at < 0 || cards.filter((card) => card !== null).length < 2) return null;
  const around = [cards[at - 1] ?? null, cards[at + 1] ?? null];
  const near = around.filter((card) => card !== null);
  if (near.length < 2) return near[0] ?? null;
  const led = siblings.findIndex((sibling) => localNameOf(sibling) === localNameOf(box) && !inside.has(sibling)) < cards.findIndex((card) => card !== null);
  return nearestTo(element, near, boxOf) ?? (led ? near[1]! : near[0]!);
}

const onlyCard = (cards: Item[] | undefined): Item | null => (cards?.length === 1 ? cards[0]! : null);
