import type { Article, Card, Picture } from '../article/types';
import type { Budget } from '../shared/budget';
import { attributeOf, closest, localNameOf, parentElementOf, queryAll } from '../shared/dom';
import type { Item } from './items';
import { itemOf } from './items';
import { looksLikeIcon, statedSize } from './icon';

const mostUnlisted = 300;
/** CSS pixels; smaller ones are signs, not pictures. */
const smallest = 48;

/**
 * Pictures and videos of stories and cards that the finder left out, because it took them for decoration or their
 * description is a label: they become items of the page when something speaks of them.
 */
export function unlistedParts(document: Document, items: Item[], ownerOf: (element: Element) => Item | null, budget: Budget): Item[] {
  const known = new Set(items.map((item) => item.element));
  const found: Item[] = [];
  for (const element of queryAll(document, 'img, video')) {
    if (found.length >= mostUnlisted || !budget.take()) break;
    if (known.has(element) || isSmall(element) || closest(element, 'nav, [hidden]')) continue;
    const owner = ownerOf(element);
    if (owner) found.push(partOf(element, owner));
  }
  return found;
}

const isSmall = (element: Element): boolean => localNameOf(element) === 'img' && (looksLikeIcon(element) || (statedSize(element) ?? Infinity) < smallest);

function partOf(element: Element, owner: Item): Item {
  const kind = localNameOf(element) === 'video' ? 'video' : 'picture';
  const alt = (attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label') ?? '').slice(0, 1_000);
  const target: Picture = { kind, element, urls: urlsOf(element), alt, caption: '', credit: '', captionElement: null, creditElement: null, owner: owner.target as Article | Card };
  return { ...itemOf(kind, alt || owner.name, element, target, owner), listed: false };
}

function urlsOf(element: Element): string[] {
  const base = (parentElementOf(element) ?? element).baseURI;
  return ['src', 'data-src', 'poster'].flatMap((name) => {
    const address = attributeOf(element, name);
    return address && address.length < 4_000 && URL.canParse(address, base) ? [new URL(address, base).href] : [];
  });
}
