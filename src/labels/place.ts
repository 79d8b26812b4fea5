import type { Article, Card } from '../article/types';
import { attributeOf, classNameOf, contains, foldedText, localNameOf, parentElementOf } from '../shared/dom';
import type { Item } from './items';
import type { Line } from './lines';
import { isHeading } from './tags';
import type { Place } from './types';

const credit = /(?:^|[\s_-])(?:credits?|copyright|photographer|source|agency)/i;
const caption = /(?:^|[\s_-])(?:caption|figcaption|legend|bildunterschrift|cutline)/i;
const longestHeadline = 1_000;
const byline = /(?:^|[\s_-])(?:byline|authors?|writer|reporter|dateline)/i;

/** Where a line stands, seen from the card or article (null: outside of all) and the picture's box (null: none) that hold it. */
export function placeOf(line: Line, owner: Item | null, part: Item | null, order: Map<Element, number>): Place {
  for (let at: Element | null = line.element, up = 0; at && up < 4 && at !== owner?.element; at = parentElementOf(at), up += 1) {
    const near = placeByMarkup(at);
    if (near) return near;
  }
  if (part) return 'overlay';
  if (!owner) return 'site';
  return owner.kind === 'card' ? 'badge' : placeInStory(line.element, owner.target as Article, order);
}

function placeByMarkup(element: Element): Place | null {
  const name = localNameOf(element);
  const names = classNameOf(element);
  if (credit.test(names)) return 'credit';
  if (name === 'figcaption' || caption.test(names)) return 'caption';
  if (name === 'address' || attributeOf(element, 'rel') === 'author' || byline.test(names)) return 'byline';
  if (name === 'footer') return 'footer';
  return null;
}

function placeInStory(element: Element, article: Article, order: Map<Element, number>): Place {
  const first = article.blocks[0]?.element;
  const last = article.blocks.at(-1)?.element;
  if (!first || !last) return 'headline';
  if (contains(first, element)) return 'first-paragraph';
  if (contains(last, element)) return 'last-paragraph';
  const at = order.get(element) ?? 0;
  if (at < (order.get(first) ?? 0)) return 'headline';
  return at < (order.get(last) ?? 0) ? 'body' : 'footer';
}

/** True for the words that name a story: they tell what it is about, not how it was made. A badge beside them is no headline. */
export function isHeadline(line: Line, owner: Item | null): boolean {
  for (let at: Element | null = line.element, up = 0; at && up < 3; at = parentElementOf(at), up += 1) {
    if (isHeading(at)) return line.text.length * 2 > foldedText(at, longestHeadline).length;
  }
  if (!owner) return false;
  const { headline, headlineElement } = owner.target as Article | Card;
  if (!headlineElement || !contains(headlineElement, line.element)) return false;
  return line.text.length * 2 > headline.length;
}
