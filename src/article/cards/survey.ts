import type { Budget } from '../../shared/budget';
import { firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, parentOf, shadowRootOf } from '../../shared/dom';
import { measured } from './measure';
import { zoneOf, type Zone } from './zones';

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'select', 'textarea', 'canvas', 'head']);

/**
 * The elements of a page in document order as parallel lists, so that every later step is a plain loop.
 * `parent[i] < i` always; the subtree of i is i … last[i]. Weights and pictures count the whole subtree, `own` the element's own text.
 */
export interface Survey extends Walked {
  last: number[];
  own: number[];
  weight: number[];
  linked: number[];
  pictures: number[];
  /** Indexes of the links, in order. */
  links: number[];
  /** How many headings there are up to and including each element. */
  headings: number[];
  /** The last text node of each element's subtree (before `firstText`: none). */
  lastText: number[];
  /** What each element is for, as far as somebody asked: see `zoneAt`. */
  zones: (Zone | undefined)[];
}

/** What a walk notes; all else follows from it. */
export interface Walked {
  elements: Element[];
  tags: string[];
  parent: number[];
  /** The text nodes in document order, the element each stands in, and the first of each element's subtree. */
  texts: Text[];
  owners: number[];
  firstText: number[];
}

/** Somebody who is told of the survey's steps while it is made. */
export interface Companion {
  opened(element: Element, tag: string, hasShadow: boolean): void;
  closed(): void;
  text(node: Text): void;
  /** A frame, which a survey does not go into. */
  framed(frame: Element): void;
}

/** Walks the document once, open shadow roots included, without recursion; stops where the budget ends. */
export function survey(document: Document, budget: Budget, companion: Companion | null = null): Survey {
  const found: Walked = { elements: [], tags: [], parent: [], texts: [], owners: [], firstText: [] };
  const open: number[] = [];
  let node: Node | null = document.documentElement;
  while (node && budget.take()) {
    const type = nodeTypeOf(node);
    if (type === 3) {
      addText(found, open, node as Text);
      companion?.text(node as Text);
    } else if (type === 1) {
      const inside = enter(found, open, node as Element, companion);
      if (inside) {
        node = inside;
        continue;
      }
    }
    node = nextAfter(node, open, companion);
  }
  return measured(found);
}

/** Adds an element; the first node inside it, where there is one to go on with. */
function enter(found: Walked, open: number[], element: Element, companion: Companion | null): Node | null {
  const tag = localNameOf(element);
  if (SKIPPED.has(tag)) {
    if (tag === 'iframe') companion?.framed(element);
    return null;
  }
  open.push(addElement(found, element, tag, open[open.length - 1] ?? -1));
  const shadow = shadowRootOf(element);
  companion?.opened(element, tag, shadow !== null);
  const inside = (shadow && firstChildOf(shadow)) ?? firstChildOf(element);
  if (!inside) close(open, companion);
  return inside;
}

function close(open: number[], companion: Companion | null): void {
  open.pop();
  companion?.closed();
}

/** The node after this one's subtree; every parent left on the way is closed. */
function nextAfter(from: Node, open: number[], companion: Companion | null): Node | null {
  for (let node = from; open.length > 0; close(open, companion)) {
    const next = nextSiblingOf(node);
    if (next) return next;
    const parent = parentOf(node);
    if (!parent) return null;
    const inShadow = nodeTypeOf(parent) === 11;
    node = inShadow ? (parent as ShadowRoot).host : parent;
    // After the last node of a shadow root come the host's own children.
    const light = inShadow ? firstChildOf(node) : null;
    if (light) return light;
  }
  return null;
}

function addElement(found: Walked, element: Element, tag: string, parent: number): number {
  found.firstText.push(found.texts.length);
  found.tags.push(tag);
  found.parent.push(parent);
  return found.elements.push(element) - 1;
}

function addText(found: Walked, open: number[], text: Text): void {
  const holder = open[open.length - 1];
  if (holder === undefined) return;
  found.texts.push(text);
  found.owners.push(holder);
}

/** The zone that an element opens; read when it is first asked for, since most of a page never is. */
export function zoneAt({ elements, tags, zones }: Survey, index: number): Zone {
  return (zones[index] ??= index < 1 || tags[index] === 'body' || tags[index] === 'main' ? 'none' : zoneOf(elements[index]!, tags[index]));
}
