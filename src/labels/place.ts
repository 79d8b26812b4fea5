import type { Article, Card } from '../article/types';
import { attributeOf, classNameOf, contains, foldedText, localNameOf, parentElementOf } from '../shared/dom';
import type { Item } from './items';
import type { Line } from './lines';
import { isChip, isHeading, isInline } from './tags';
import type { Place } from './types';

const credit = /(?:^|[\s_-])(?:credits?|copyright|photographer|source|agency)/i;
const caption = /(?:^|[\s_-])(?:caption|figcaption|legend|bildunterschrift|cutline)/i;
const title = /head|title|titel|titre|titulo|titolo/i;
const longestHeadline = 1_000;
const shortestHeadline = 15;
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
  if (!owner || (owner.kind === 'card' && isNamedOtherwise(line.element))) return false;
  const { headline, headlineElement } = owner.target as Article | Card;
  if (!headlineElement) return false;
  // A kicker and the headline in one line: its badge is read by itself.
  if (line.element !== headlineElement && contains(line.element, headlineElement)) return headline !== '' && line.text.includes(headline) && headline.length * 2 > line.text.length;
  if (!contains(headlineElement, line.element)) return false;
  return line.text.length * 2 > headline.length && !standsBeside(line, headlineElement);
}

/** Where a label is all that a card says besides its picture, or more than its headline, the name of its element tells. */
const isNamedOtherwise = (element: Element): boolean => isChip(element) && !title.test(classNameOf(element));

/** Where a whole link or box was taken for the headline: true for a block or badge in it beside enough other words to be one. */
function standsBeside(line: Line, headlineElement: Element): boolean {
  const apart = !isInline(line.element) || isChip(line.element);
  return apart && line.element !== headlineElement && foldedText(headlineElement, longestHeadline).length - line.text.length >= shortestHeadline;
}
