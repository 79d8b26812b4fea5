import type { Budget } from '../../shared/budget';
import { attributeOf, firstChildOf, isElement, isText, localNameOf, nextSiblingOf, nodeTypeOf, parentOf, shadowRootOf } from '../../shared/dom';
import { weightOf } from './weight';
import { zoneOf, type Zone } from './zones';

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'select', 'textarea', 'canvas', 'head']);
const HEADINGS = /^h[1-6]$/;
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

/** Walks the document once, open shadow roots included, without recursion; stops where the budget ends. */
export function survey(document: Document, budget: Budget): Survey {
  const found = emptySurvey();
  const open: number[] = [];
  let node: Node | null = document.documentElement;
  while (node && budget.take()) {
    if (isText(node)) addText(found, open, node);
    if (isElement(node) && !SKIPPED.has(localNameOf(node))) {
      open.push(addElement(found, node, open.at(-1) ?? -1));
      const child: Node | null = firstInside(node);
      if (child) {
        node = child;
        continue;
      }
      open.pop();
    }
    node = nextAfter(node, open);
  }
  sumUp(found);
  return found;
}

function firstInside(element: Element): Node | null {
  const shadow = shadowRootOf(element);
  return (shadow && firstChildOf(shadow)) ?? firstChildOf(element);
}

/** The node after this one's subtree; every parent left on the way is closed. */
function nextAfter(from: Node, open: number[]): Node | null {
  for (let node = from; open.length > 0; open.pop()) {
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

function addElement(found: Survey, element: Element, parent: number): number {
  const index = found.elements.length;
  const tag = localNameOf(element);
  found.elements.push(element);
  found.tags.push(tag);
  found.parent.push(parent);
  found.last.push(index);
  found.own.push(0);
  found.firstText.push(found.texts.length);
  found.lastText.push(-1);
  found.weight.push(0);
  found.linked.push(0);
  found.pictures.push(PICTURES.has(tag) || (attributeOf(element, 'style') ?? '').includes('url(') ? 1 : 0);
  found.zone.push(index < 1 || tag === 'body' || tag === 'main' ? 'none' : zoneOf(element));
  if (tag === 'a' && attributeOf(element, 'href') !== null) found.links.push(index);
  found.headings.push((found.headings.at(-1) ?? 0) + (HEADINGS.test(tag) ? 1 : 0));
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
