import { contains, nodeTypeOf, parentElementOf, parentOf, queryAll } from '../../shared/dom';
import type { Article, Card } from '../types';

const MAX_TREES = 50;
const MAX_HOSTS = 20;
const MAX_ELEMENTS = 300_000;

/** A document or shadow root. */
export type Tree = Document | DocumentFragment;

/** The document, and the open shadow roots and same-origin frames' documents that hold parts of stories and cards. */
export function treesOf(document: Document, articles: Article[], cards: Card[]): Tree[] {
  const trees = new Set<Tree>([document]);
  const parts = [...articles.flatMap((article) => [article.root, article.headlineElement, ...article.blocks.map((block) => block.element)]), ...cards.map((card) => card.root)];
  for (const part of parts) if (part && trees.size < MAX_TREES) trees.add(treeOf(part));
  return [...trees];
}

/** The tree's own root: a document or shadow root (or fragment). */
function treeOf(element: Element): Tree {
  return element.getRootNode() as Tree;
}

/** The element round this one; at the top of a shadow root or frame its host in the outer tree. */
export function above(element: Element): Element | null {
  return parentElementOf(element) ?? hostOf(parentOf(element));
}

/** The element that shows a shadow root or a frame's document, null for the page's own document. */
function hostOf(tree: Node | null): Element | null {
  if (!tree) return null;
  if (nodeTypeOf(tree) === 11) return (tree as ShadowRoot).host ?? null;
  try {
    return nodeTypeOf(tree) === 9 ? ((tree as Document).defaultView?.frameElement ?? null) : null;
  } catch {
    return null;
  }
}

/** Whether an element holds another, through shadow roots and frames. */
export function holds(outer: Element, inner: Element): boolean {
  let element: Element | null = inner;
  for (let count = 0; element && count < MAX_HOSTS; count += 1) {
    if (contains(outer, element)) return true;
    element = hostOf(treeOf(element));
  }
  return false;
}

/**
 * The places of the given elements in the order a reader meets them (one pass a tree; not every DOM's compareDocumentPosition
 * is right). What stands in a shadow root or frame comes where its host stands.
 */
export function orderOf(trees: Tree[], elements: Iterable<Element>): ReadonlyMap<Element, number> {
  const order = new Map<Element, number>();
  const inside = [...elements];
  const hosts = inside.map((element) => hostOf(treeOf(element))).filter((host) => host !== null);
  const wanted = new Set([...inside, ...hosts]);
  for (const tree of trees) {
    const host = hostOf(tree);
    const start = host ? (order.get(host) ?? 0) : 0;
    const step = host ? 1 / MAX_ELEMENTS : 1;
    const all = queryAll(tree, '*');
    const count = Math.min(all.length, MAX_ELEMENTS);
    for (let at = 0; at < count && order.size < wanted.size; at += 1) {
      const element = all[at]!;
      if (wanted.has(element)) order.set(element, start + (at + 1) * step);
    }
  }
  return order;
}
