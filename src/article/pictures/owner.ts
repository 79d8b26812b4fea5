import { attributeOf, closest, comparePosition, contains, FOLLOWING, localNameOf, parentElementOf } from '../../shared/dom';
import type { Article, Card } from '../types';
import type { Candidate } from './candidates';
import { isNamed } from './words';

const MAX_CLIMB = 40;
const NOT_STORY = new Set(['nav', 'footer', 'aside', 'dialog', 'form']);

/** Whose picture this is: the card or article it stands in, the article it stands above, or nobody's. */
export function ownerOf(candidate: Candidate, articles: Article[], cardRoots: Map<Element, Card>): Article | Card | null {
  const { element } = candidate;
  let node: Element | null = element;
  for (let count = 0; node && count < MAX_CLIMB; count += 1) {
    const card = cardRoots.get(node);
    if (card) return card;
    node = parentElementOf(node);
  }
  for (const article of articles) if (belongsTo(element, article)) return article;
  return null;
}

function belongsTo(element: Element, article: Article): boolean {
  const scope = scopeOf(article);
  if (!scope || !contains(scope, element)) return false;
  if (leadsAway(element) || isFurniture(element, scope)) return false;
  const last = article.blocks.at(-1)?.element;
  const isAfter = last !== undefined && !contains(last, element) && (comparePosition(last, element) & FOLLOWING) !== 0;
  return !isAfter || closest(element, 'figure') !== null;
}

/** The smallest element that holds both the headline and the root: a hero above the text stands in it. */
export function scopeOf(article: Article): Element | null {
  let scope: Element | null = article.root;
  for (let count = 0; scope && article.headlineElement && count < MAX_CLIMB && !contains(scope, article.headlineElement); count += 1) scope = parentElementOf(scope);
  return scope;
}

/** Whether an ancestor below the scope says by its name or role that it is not part of the story. */
function isFurniture(element: Element, scope: Element): boolean {
  let node = parentElementOf(element);
  for (let count = 0; node && node !== scope && count < MAX_CLIMB; count += 1) {
    if (NOT_STORY.has(localNameOf(node)) || isNamed(node, 'notOurs')) return true;
    node = parentElementOf(node);
  }
  return false;
}

/** Whether the picture is inside a link that goes neither to a picture file nor to this page. */
function leadsAway(element: Element): boolean {
  const link = closest(element, 'a[href]');
  if (!link || closest(element, 'figure') !== null) return false;
  const href = attributeOf(link, 'href') ?? '';
  return !/^#|^javascript:/i.test(href) && !/\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i.test(href.slice(0, 2_000));
}
