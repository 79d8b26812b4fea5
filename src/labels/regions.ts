import type { Article, Card, PageContents, Picture } from '../article/types';
import { contains, localNameOf, parentElementOf } from '../shared/dom';
import type { Item } from './items';

/** Where on the page each item lies. */
export interface Regions {
  /** The card or article whose place on the page holds this element, the innermost one; null outside of all. */
  ownerOf(element: Element): Item | null;
  /** The picture, video or audio whose caption, or whose box without any of the story's words, holds this element. */
  partOf(element: Element): Item | null;
  articles: Item[];
}

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
  const boxes = boxesOf(items, owners);
  return { ownerOf: (element) => climb(element, owners), partOf: (element) => climb(element, boxes), articles };
}

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
  if (!reach || localNameOf(reach) === 'body' || localNameOf(reach) === 'html') return null;
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
