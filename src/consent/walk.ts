import type { Budget } from '../shared/budget';
import { firstChildOf, isElement, isText, localNameOf, nextSiblingOf, nodeTypeOf, parentOf, shadowRootOf } from '../shared/dom';

export type RootOf = (element: Element) => ShadowRoot | null;

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'canvas', 'video', 'audio', 'object']);

/** The document inside a frame of the same origin, else null. */
export function frameDocument(element: Element): Document | null {
  const name = localNameOf(element);
  if (name !== 'iframe' && name !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/**
 * Visits elements and texts below a node in order, through shadow roots and frames of the same origin.
 * `visit` returns false to skip what is below an element. Ends early when the budget is spent.
 */
export function walk(start: Node, rootOf: RootOf, budget: Budget, visit: (node: Element | Text) => boolean | undefined): void {
  const stack: Node[] = [start];
  while (stack.length > 0 && budget.take()) {
    const node = stack.pop()!;
    if (node !== start) {
      const next = nextSiblingOf(node);
      if (next) stack.push(next);
    }
    if (isText(node)) {
      visit(node);
      continue;
    }
    if (isElement(node)) {
      if (SKIPPED.has(localNameOf(node)) || visit(node) === false) continue;
      const inner = rootOf(node) ?? frameDocument(node);
      const child = firstChildOf(node);
      if (child) stack.push(child);
      const innerChild = inner ? firstChildOf(inner) : null;
      if (innerChild) stack.push(innerChild);
      continue;
    }
    const child = firstChildOf(node);
    if (child) stack.push(child);
  }
}

/** The element above, out of shadow roots and same-origin frames too; null at the top. */
export function parentAcross(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  const type = nodeTypeOf(parent);
  if (type === 11) return (parent as ShadowRoot).host ?? null;
  if (type === 9) {
    try {
      return (parent as Document).defaultView?.frameElement ?? null;
    } catch {
      return null;
    }
  }
  return null;
}

/** Whether `inner` lies below `outer`, through shadow roots and frames. */
export function containsAcross(outer: Element, inner: Node): boolean {
  let node: Node | null = inner;
  for (let steps = 0; node && steps < 2000; steps++) {
    if (node === outer) return true;
    node = parentAcross(node);
  }
  return false;
}

/** Visible and invisible text below a node, with spaces between nodes, cut at `max` characters. */
export function textBelow(start: Node, rootOf: RootOf, budget: Budget, max = 6000): string {
  const parts: string[] = [];
  let length = 0;
  walk(start, rootOf, budget, (node) => {
    if (length >= max) return false;
    if (isText(node)) {
      const data = (node as Text).data.slice(0, max - length);
      parts.push(data);
      length += data.length;
    }
    return true;
  });
  return parts.join(' ');
}

export const openRootOf: RootOf = (element) => shadowRootOf(element);
