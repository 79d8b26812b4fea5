import type { Article, Card, PageContents, Picture } from '../article/types';
import { contains, foldedText, localNameOf, nextElementOf, parentElementOf, previousElementOf, queryAll } from '../shared/dom';
import type { Item } from './items';
import { isAgent } from './markup/values';

/** Where on the page each item lies. */
export interface Regions {
  /** The card or article whose place on the page holds this element, the innermost one; null outside of all. */
  ownerOf(element: Element): Item | null;
  /** The picture, video or audio whose caption, or whose box without any of the story's words, holds this element. */
  partOf(element: Element): Item | null;
  /** The page's only story, for a line that stands by itself beside it. */
  storyBeside(element: Element): Item | null;
  /** True for a line in a box of a story's place that leads to another story, though the finder made no card of it. */
  inTeaser(element: Element, owner: Item): boolean;
  articles: Item[];
}

const frame = new Set(['header', 'footer', 'nav', 'aside']);
const longestNote = 500;
const storyLink = 25;

/** Builds the lookups from what the finder found. An article reaches to what holds its text, headline and pictures together. */
export function regionsOf(items: Item[], contents: PageContents): Regions {
  const owners = new Map<Element, Item>();
  const articles = items.filter((item) => item.kind === 'article');
  for (const item of articles) {
    owners.set(item.element, item);
    const reach = reachOf(item.target as Article, contents);
    if (reach && !owners.has(reach)) owners.set(reach, item);
  }
  for (const item of items) if (item.kind === 'card') owners.set(item.element, item);
  for (const item of articles) for (const element of aroundHeadline(item.target as Article, contents)) if (!owners.has(element)) owners.set(element, item);
  const boxes = boxesOf(items, owners);
  return {
    ownerOf: (element) => climb(element, owners),
    partOf: (element) => climb(element, boxes),
    storyBeside: (element) => (articles.length === 1 && isNote(element, articles[0]!) ? articles[0]! : null),
    inTeaser: (element, owner) => isInTeaser(element, owner),
    articles,
  };
}

/** Climbs while the box holds no other words of the story; a teaser is one of several boxes of a kind with a long link. */
function isInTeaser(element: Element, owner: Item): boolean {
  const blocks = owner.kind === 'article' ? (owner.target as Article).blocks.filter((block) => !contains(block.element, element) && !contains(element, block.element)) : [];
  let at: Element | null = element;
  for (let up = 0; at && up < 4 && at !== owner.element && !isPage(at); at = parentElementOf(at), up += 1) {
    const box = at;
    if (blocks.some((block) => contains(box, block.element))) return false;
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

/** Each part's box grows from its element until it would hold the story's words, another part, or the whole story. */
function boxesOf(items: Item[], owners: Map<Element, Item>): Map<Element, Item> {
  const parts = items.filter((item) => item.owner !== null);
  const words = new Set<Element>();
  for (const item of items) if (!item.owner) for (const element of wordsOf(item)) addAncestors(element, words);
  const around = new Map<Element, number>();
  for (const part of parts) for (let at: Element | null = part.element; at; at = parentElementOf(at)) around.set(at, (around.get(at) ?? 0) + 1);

  const boxes = new Map<Element, Item>();
  for (const part of parts) {
    for (let at: Element | null = part.element; at && !owners.has(at) && !words.has(at) && around.get(at) === 1; at = parentElementOf(at)) boxes.set(at, part);
    const { captionElement, creditElement } = part.target as Picture;
    for (const element of [captionElement, creditElement]) if (element && !words.has(element) && !boxes.has(element)) boxes.set(element, part);
  }
  return boxes;
}

function wordsOf(item: Item): Element[] {
  const { headlineElement } = item.target as Article | Card;
  const blocks = item.kind === 'article' ? (item.target as Article).blocks.map((block) => block.element) : [];
  return headlineElement ? [headlineElement, ...blocks] : blocks;
}

function addAncestors(element: Element, known: Set<Element>): void {
  for (let at: Element | null = element; at && !known.has(at); at = parentElementOf(at)) known.add(at);
}
