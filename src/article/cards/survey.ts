import type { Budget } from '../../shared/budget';
import { attributeOf, firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, parentOf, shadowRootOf } from '../../shared/dom';
import { weightOf } from './weight';
import { zoneOf, type Zone } from './zones';

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'select', 'textarea', 'canvas', 'head']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const PICTURES = new Set(['img', 'amp-img', 'video', 'picture']);

/**
 * The elements of a page in document order as parallel lists, so that every later step is a plain loop.
 * `parent[i] < i` always; the subtree of i is i … last[i]. Weights and pictures count the whole subtree, `own` the element's own text.
 */
export interface Survey {
  elements: Element[];
  tags: string[];
  parent: number[];
  last: number[];
  own: number[];
  weight: number[];
  linked: number[];
  pictures: number[];
  zone: Zone[];
  /** Indexes of the links, in order. */
  links: number[];
  /** How many headings there are up to and including each element. */
  headings: number[];
  /** The text nodes in document order, the element each stands in, and the first and last of each element's subtree (last < first: none). */
  texts: Text[];
  owners: number[];
  firstText: number[];
  lastText: number[];
}

function emptySurvey(): Survey {
  return { elements: [], tags: [], parent: [], last: [], own: [], weight: [], linked: [], pictures: [], zone: [], links: [], headings: [], texts: [], owners: [], firstText: [], lastText: [] };
}

/** Somebody who is told of the survey's steps while it is made. */
export interface Companion {
  opened(element: Element, tag: string): void;
  closed(): void;
  text(node: Text): void;
  /** A frame, which a survey does not go into. */
  framed(frame: Element): void;
}

/** Walks the document once, open shadow roots included, without recursion; stops where the budget ends. */
export function survey(document: Document, budget: Budget, companion: Companion | null = null): Survey {
  const found = emptySurvey();
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
  sumUp(found);
  return found;
}

/** Adds an element; the first node inside it, where there is one to go on with. */
function enter(found: Survey, open: number[], element: Element, companion: Companion | null): Node | null {
  const tag = localNameOf(element);
  if (SKIPPED.has(tag)) {
    if (tag === 'iframe') companion?.framed(element);
    return null;
  }
  open.push(addElement(found, element, tag, open.at(-1) ?? -1));
  companion?.opened(element, tag);
  const inside = firstInside(element);
  if (!inside) close(open, companion);
  return inside;
}

function close(open: number[], companion: Companion | null): void {
  open.pop();
  companion?.closed();
}

function firstInside(element: Element): Node | null {
  const shadow = shadowRootOf(element);
  return (shadow && firstChildOf(shadow)) ?? firstChildOf(element);
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

function addElement(found: Survey, element: Element, tag: string, parent: number): number {
  const index = found.elements.length;
  found.elements.push(element);
  found.tags.push(tag);
  found.parent.push(parent);
  found.last.push(index);
  found.own.push(0);
  found.firstText.push(found.texts.length);
  found.lastText.push(-1);
  found.weight.push(0);
  found.linked.push(0);
  found.pictures.push(PICTURES.has(tag) || attributeOf(element, 'style')?.includes('url(') ? 1 : 0);
  found.zone.push(index < 1 || tag === 'body' || tag === 'main' ? 'none' : zoneOf(element, tag));
  if (tag === 'a' && attributeOf(element, 'href') !== null) found.links.push(index);
  found.headings.push((found.headings.at(-1) ?? 0) + (HEADINGS.has(tag) ? 1 : 0));
  return index;
}

function addText(found: Survey, open: number[], text: Text): void {
  const holder = open.at(-1);
  if (holder === undefined) return;
  found.own[holder]! += weightOf(text.data);
  found.lastText[holder] = found.texts.length;
  found.texts.push(text);
  found.owners.push(holder);
}

/** Carries every sum from the leaves to the root: one loop backwards, since parents come first. */
function sumUp(found: Survey): void {
  const { parent, last, lastText, own, weight, linked, pictures, links } = found;
  const isLink = new Set(links);
  for (let i = parent.length - 1; i >= 0; i -= 1) {
    weight[i]! += own[i]!;
    if (isLink.has(i)) linked[i] = weight[i]!;
    const up = parent[i]!;
    if (up < 0) continue;
    weight[up]! += weight[i]!;
    linked[up]! += linked[i]!;
    pictures[up]! += pictures[i]!;
    last[up] = Math.max(last[up]!, last[i]!);
    lastText[up] = Math.max(lastText[up]!, lastText[i]!);
  }
}
