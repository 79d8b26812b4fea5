import type { Article, PageContents } from '../article/types';
import { contains, localNameOf, parentElementOf } from '../shared/dom';
import type { Item } from './items';

/** Where on the page each article and card lies, and which elements hold which of their pictures. */
export interface Regions {
  /** The card or article whose place on the page holds this element, the innermost one; null outside of all. */
  ownerOf(element: Element): Item | null;
  articles: Item[];
}

/** Builds the lookup from the finder's roots. An article reaches to what holds its text, headline and pictures together. */
export function regionsOf(items: Item[], contents: PageContents): Regions {
  const owners = new Map<Element, Item>();
  const articles = items.filter((item) => item.kind === 'article');
  for (const item of articles) {
    owners.set(item.element, item);
    const reach = reachOf(item.target as Article, contents);
    if (reach && !owners.has(reach)) owners.set(reach, item);
  }
  for (const item of items) if (item.kind === 'card') owners.set(item.element, item);
  const ownerOf = (element: Element): Item | null => {
    for (let at: Element | null = element; at; at = parentElementOf(at)) {
      const owner = owners.get(at);
      if (owner) return owner;
    }
    return null;
  };
  return { ownerOf, articles };
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
