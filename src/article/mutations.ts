import { hasAttribute, isElement, isText, localNameOf, nodeTypeOf, parentElementOf, queryAll, shadowRootOf, textContentOf } from '../shared/dom';

/** Why a page should be read again: another address, new text or cards, other pictures, or back from the browser's cache. */
export type ChangeReason = 'navigation' | 'content' | 'pictures' | 'restored';

/** Added nodes of one record, and elements and shadow roots of one tree, that are looked at. */
const mostAdded = 60;
const mostElements = 5000;
const mostRoots = 50;

/** Text shorter than this (characters) in a new element without links and pictures is a counter or a sign. */
const shortest = 20;
const unseen = new Set(['script', 'style', 'link', 'meta']);

export const weights: Record<ChangeReason, number> = { pictures: 0, content: 1, restored: 2, navigation: 3 };

/** What one mutation may have changed for a reader, null for nothing; what happens in `ours` is nothing. */
export function reasonOf(record: MutationRecord, ours: (element: Element) => boolean): ChangeReason | null {
  const { target, type } = record;
  const holder = isElement(target) ? target : parentElementOf(target);
  if (holder && ours(holder)) return null;
  if (type === 'attributes') return 'pictures';
  if (type === 'characterData') return holder && isSeen(holder) && hasWords(target) ? 'content' : null;
  for (let index = 0; index < record.addedNodes.length && index < mostAdded; index++) {
    const node = record.addedNodes[index]!;
    if (isElement(node) ? !ours(node) && isNews(node) : isText(node) && (!holder || isSeen(holder)) && hasWords(node)) return 'content';
  }
  return null;
}

const isSeen = (element: Element): boolean => !unseen.has(localNameOf(element));
const hasWords = (node: Node): boolean => (textContentOf(node) ?? '').trim().length > 1;

function isNews(element: Element): boolean {
  const name = localNameOf(element);
  if (!isSeen(element)) return false;
  if (name === 'img' || name === 'video' || name === 'audio' || hasAttribute(element, 'href')) return true;
  return (textContentOf(element) ?? '').length > shortest || shadowRootOf(element) !== null || queryAll(element, 'img, a[href]').length > 0;
}

/** The open shadow roots below a node, through one another; at most fifty, among the first 5,000 elements of each tree. */
export function openRootsIn(top: Document | Element): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const own = nodeTypeOf(top) === 1 ? shadowRootOf(top as Element) : null;
  if (own) found.push(own);
  for (let at = -1; at < found.length && found.length < mostRoots; at++) {
    for (const element of queryAll(at < 0 ? top : found[at]!, '*').slice(0, mostElements)) {
      const root = shadowRootOf(element);
      if (root && found.length < mostRoots) found.push(root);
    }
  }
  return found;
}
