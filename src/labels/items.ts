import type { Article, Card, PageContents, Picture } from '../article/types';
import { parentElementOf } from '../shared/dom';
import type { Evidence, ItemKind } from './types';

/** An item while its evidence is being gathered. */
export interface Item {
  kind: ItemKind;
  name: string;
  element: Element;
  target: Article | Card | Picture;
  /** The article or card that a picture, video or audio belongs to; null for articles and cards. */
  owner: Item | null;
  /** Pictures, videos and audios of an article or card, in document order. */
  parts: Item[];
  /** False for a picture that the finder left out: it only counts when something speaks of it. */
  listed: boolean;
  evidence: Evidence[];
}

const longestName = 200;

/** Every item of a page in the finder's order: articles, then cards, each followed by its pictures. */
export function itemsOf(contents: PageContents): Item[] {
  const items: Item[] = [];
  const seen = new Set<Element>();
  const add = (owner: Item, pictures: Picture[]): void => {
    items.push(owner);
    for (const picture of pictures) {
      if (seen.has(picture.element)) continue;
      seen.add(picture.element);
      const part = itemOf(picture.kind, picture.caption || picture.alt || owner.name, picture.element, picture, owner);
      owner.parts.push(part);
      items.push(part);
    }
  };
  for (const article of contents.articles) add(itemOf('article', article.headline, article.root, article, null), article.pictures);
  for (const card of contents.cards) add(itemOf('card', card.headline || card.text, card.root, card, null), card.pictures);
  return items;
}

export function itemOf(kind: ItemKind, name: string, element: Element, target: Item['target'], owner: Item | null): Item {
  return { kind, name: name.slice(0, longestName), element, target, owner, parts: [], listed: true, evidence: [] };
}

/** These elements and every element around one of them. */
export function withAncestors(elements: Iterable<Element | null>): Set<Element> {
  const known = new Set<Element>();
  for (const element of elements) for (let at = element; at && !known.has(at); at = parentElementOf(at)) known.add(at);
  return known;
}

/** Every element that an item or its headline stands in, itself included. */
export function ancestorsOf(items: Item[]): Set<Element> {
  return withAncestors(items.flatMap(({ element, owner, target }) => [element, owner ? null : (target as Article | Card).headlineElement]));
}

/** Every element that holds words of a story, its headline included. */
export function storyWordsOf(items: Item[]): Set<Element> {
  const stories = items.filter((item) => item.kind === 'article').map((item) => item.target as Article);
  return withAncestors(stories.flatMap(({ headlineElement, blocks }) => [headlineElement, ...blocks.map((block) => block.element)]));
}

/** The elements of articles and cards: a line of one does not go on in the next. */
export function edgesOf(items: Item[]): Set<Element> {
  return new Set(items.filter((item) => item.owner === null).map((item) => item.element));
}
