import type { Article, PageContents } from '../article/types';
import type { Budget } from '../shared/budget';
import { contains, foldedText, localNameOf, nextElementOf, parentElementOf, previousElementOf, queryAll } from '../shared/dom';
import { cardPlaces } from './card-places';
import type { CardPlaces } from './card-places';
import type { BoxOf } from './geometry';
import { storyWordsOf } from './items';
import type { Item } from './items';
import { isAgent } from './markup/values';
import { boxesOf } from './part-boxes';
import { unlistedParts } from './unlisted';

/** Where on the page each item lies. */
export interface Regions {
  /** The card or article whose place on the page holds this element, the innermost one; null outside of all. */
  ownerOf(element: Element): Item | null;
  /** The picture, video or audio whose caption, or whose box without any of the story's words, holds this element. */
  partOf(element: Element): Item | null;
  /** The card that a line in a list of cards, but in none of them, speaks of. */
  cardBeside(element: Element): Item | null;
  /** The page's only story, for a line that stands by itself beside it. */
  storyBeside(element: Element): Item | null;
  /** True for a line in a box of a story's place that leads to another story, though the finder made no card of it. */
  inTeaser(element: Element, owner: Item): boolean;
  articles: Item[];
  boxOf: BoxOf;
}

const frame = new Set(['header', 'footer', 'nav', 'aside']);
const longestNote = 500;
const storyLink = 25;

/** The article or card that each element is the place of. An article reaches to what holds its text, headline and pictures together. */
export type Owners = Map<Element, Item>;

export function ownersOf(items: Item[], contents: PageContents, places: CardPlaces): Owners {
  const owners: Owners = new Map();
  const articles = items.filter((item) => item.kind === 'article');
  for (const item of articles) {
    owners.set(item.element, item);
    const reach = reachOf(item.target as Article, contents);
    if (reach && !owners.has(reach)) owners.set(reach, item);
  }
  for (const item of items) if (item.kind === 'card') owners.set(item.element, item);
  for (const item of articles) for (const element of aroundHeadline(item.target as Article, contents)) if (!owners.has(element)) owners.set(element, item);
  for (const [element, card] of places.entries) if (!owners.has(element)) owners.set(element, card);
  return owners;
}

/** Builds the lookups from what the finder found, and adds to `items` what bears a label though the finder left it out. */
export function regionsOf(document: Document, items: Item[], contents: PageContents, boxOf: BoxOf, budget: Budget): Regions {
  const stories = storyWordsOf(items);
  const places = cardPlaces(items.filter((item) => item.kind === 'card'), stories);
  const owners = ownersOf(items, contents, places);
  const ownerOf = (element: Element): Item | null => climb(element, owners);
  items.push(...unlistedParts(document, items, ownerOf, budget));
  const boxes = boxesOf(items, owners, stories);
  const articles = items.filter((item) => item.kind === 'article');
  return {
    ownerOf,
    partOf: (element) => climb(element, boxes),
    cardBeside: (element) => places.beside(element, boxOf),
    storyBeside: (element) => (articles.length === 1 && isNote(element, articles[0]!) ? articles[0]! : null),
    inTeaser: (element, owner) => isInTeaser(element, owner),
    articles,
    boxOf,
  };
}

/** Climbs while the box holds no other words of the story, its headline included; a teaser is one of several boxes of a kind with a long link. */
function isInTeaser(element: Element, owner: Item): boolean {
  const story = owner.kind === 'article' ? (owner.target as Article) : null;
  const words = [story?.headlineElement, ...(story?.blocks ?? []).map((block) => block.element)].filter((word) => word && !contains(word, element) && !contains(element, word));
  let at: Element | null = element;
  for (let up = 0; at && up < 4 && at !== owner.element && !isPage(at); at = parentElementOf(at), up += 1) {
    const box = at;
    if (words.some((word) => contains(box, word!))) return false;
    if (leadsAway(box, element) && [previousElementOf(box), nextElementOf(box)].some((near) => near && localNameOf(near) === localNameOf(box) && leadsAway(near, element))) return true;
  }
  return false;
}

/** A link to read more about how AI is used belongs to a label; any other long link is a teaser's. */
function leadsAway(box: Element, line: Element): boolean {
  const links = localNameOf(box) === 'a' ? [box] : queryAll(box, 'a[href]').filter((link) => !contains(line, link));
  return links.some((link) => foldedText(link, 200).length >= storyLink && !isAgent(foldedText(link, 200)));
}

/** The boxes around a headline that stands apart from its text, as far as they hold nothing but it and what belongs to it. */
function aroundHeadline(article: Article, contents: PageContents): Element[] {
  const boxes: Element[] = [];
  for (let at: Element | null = article.headlineElement; at && !isPage(at); at = parentElementOf(at)) {
    if (foldedText(at, 5_000).length > article.headline.length + longestNote || contents.cards.some((card) => contains(at, card.root))) break;
    boxes.push(at);
  }
  return boxes;
}

/** A line outside of all regions that stands alone next to the story: not in the page's frame, nor in a box of links to others. */
function isNote(element: Element, article: Item): boolean {
  let box = element;
  for (let at: Element | null = element; at && !contains(at, article.element); at = parentElementOf(at)) {
    if (frame.has(localNameOf(at))) return false;
    box = at;
  }
  return foldedText(box, longestNote * 2).length <= longestNote && !queryAll(box, 'a[href]').some((link) => foldedText(link, 200).length >= storyLink);
}

const isPage = (element: Element): boolean => ['html', 'body', 'main'].includes(localNameOf(element));

function climb(element: Element, known: Map<Element, Item>): Item | null {
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const item = known.get(at);
    if (item) return item;
  }
  return null;
}

/** The lowest element around all parts of a story, unless that is the page itself or reaches around another story. */
function reachOf(article: Article, contents: PageContents): Element | null {
  const parts = [article.headlineElement, ...article.pictures.map((picture) => picture.element)];
  let reach: Element | null = article.root;
  for (const part of parts) while (part && reach && !contains(reach, part)) reach = parentElementOf(reach);
  if (!reach || isPage(reach)) return null;
  const around = contents.articles.some((other) => other !== article && contains(reach, other.root));
  return around ? null : reach;
}
