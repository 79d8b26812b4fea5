import type { Article, Card, Picture } from '../article/types';
import type { Budget } from '../shared/budget';
import { firstChildOf, parentElementOf, queryAll } from '../shared/dom';
import type { Item } from './items';
import type { Line } from './lines';

type Style = (element: Element, pseudo: string) => { content: string };

const mostElements = 300;
const quoted = /"((?:[^"\\]|\\.)*)"/g;

/** Lines that style sheets write before or after the elements of items, where a browser can tell. */
export function generatedLines(document: Document, items: Item[], budget: Budget): Line[] {
  const view = document.defaultView as (Window & { getComputedStyle?: Style }) | null;
  if (!view || typeof view.getComputedStyle !== 'function') return [];
  const lines: Line[] = [];
  for (const element of candidatesOf(items)) {
    if (!budget.take()) break;
    for (const pseudo of ['::before', '::after']) {
      const text = wordsOf(contentOf(view, element, pseudo));
      if (text.length > 1) lines.push({ text, element, chips: [] });
    }
  }
  return lines;
}

/** Boxes around pictures, captions, headlines and roots, and the empty elements that badges are often made of. */
function candidatesOf(items: Item[]): Set<Element> {
  const found = new Set<Element>();
  for (const item of items) {
    const own = item.owner ? besidePicture(item.target as Picture) : besideWords(item.target as Article | Card, item.element);
    for (const element of own) if (found.size < mostElements) found.add(element);
  }
  return found;
}

function besidePicture({ element, captionElement, creditElement }: Picture): Element[] {
  const boxes = [parentElementOf(element), parentElementOf(parentElementOf(element) ?? element)];
  return [...boxes, captionElement, creditElement].filter((one) => one !== null);
}

function besideWords({ headlineElement }: Article | Card, root: Element): Element[] {
  const empty = queryAll(root, 'span, i, em, b, div, p').filter((element) => firstChildOf(element) === null).slice(0, 20);
  return headlineElement ? [root, headlineElement, ...empty] : [root, ...empty];
}

function contentOf(view: { getComputedStyle?: Style }, element: Element, pseudo: string): string {
  try {
    return view.getComputedStyle!(element, pseudo).content;
  } catch {
    return '';
  }
}

/** The quoted strings of a `content` value; icons of private fonts are no words. */
function wordsOf(content: string): string {
  if (!content.includes('"')) return '';
  const parts = [...content.slice(0, 600).matchAll(quoted)].map(([, part]) => part!);
  return parts.join('').replace(/\\(.)/g, '$1').replace(/[\p{Co}\s]+/gu, ' ').trim();
}
