import type { Budget } from '../shared/budget';
import { attributeOf, classNameOf, contains, firstChildOf, hasAttribute, idOf, isElement, isText, localNameOf, nextSiblingOf, parentOf, textContentOf } from '../shared/dom';
import { isChip, isHeading, isInline, isNavigation, isSilent } from './tags';

/** A short run of words that stands by itself: a block, or one of several chips in a block. */
export interface Line {
  text: string;
  /** The innermost element that holds all of it. */
  element: Element;
  /** The separate pieces of a block that is nothing but such pieces ("By Jane Doe", "AI-generated"). */
  chips: Line[];
}

export interface PageLines {
  lines: Line[];
  /** Position of every visited element in document order. */
  order: Map<Element, number>;
}

/** Labels are short; longer blocks are prose, except that captions and credits may end with a label. */
export const longestLine = 300;
export const longestCaption = 1_500;
const shortestLine = 2;

const foreign = /(?:^|[\s_-])(?:comments?|disqus|cookie|consent|newsletter-form)(?:$|[\s_-])/i;
const separators = /^[\s\p{P}\p{S}]*$/u;

interface Piece {
  element: Element;
  text: string;
}

/** Neighbouring words below one child of a block. */
interface Part extends Piece {
  /** The lowest element that holds all of these words. */
  innermost: Element;
}

/**
 * The short lines below `root` in document order. Hidden parts, navigation, comments and prompts are left out,
 * unless they are in `kept` (they hold an item). No line reaches over the edge of an element in `edges` (an item's own),
 * though a style sheet alone made it a block.
 */
export function readLines(root: Element, kept: Set<Element>, edges: Set<Element>, budget: Budget): PageLines {
  const order = new Map<Element, number>();
  const lines: Line[] = [];
  let block: Element = root;
  let pieces: Piece[] = [];
  const flush = (): void => {
    if (pieces.length > 0) addBlock(lines, block, pieces);
    pieces = [];
  };
  const runsOn = (element: Element): boolean => isInline(element) && !edges.has(element);

  let node: Node | null = root;
  while (node && budget.take()) {
    let skip = false;
    if (isElement(node)) {
      order.set(node, order.size);
      skip = isSilent(node) || (!kept.has(node) && isForeign(node));
      if (!runsOn(node)) flush();
    } else if (isText(node)) {
      const holder = blockOf(node, root, runsOn);
      if (holder !== block) flush();
      block = holder;
      const text = textContentOf(node) ?? '';
      if (/\S/.test(text) || pieces.length > 0) pieces.push({ element: parentOf(node) as Element, text: text.slice(0, longestCaption * 2) });
    }
    const child: Node | null = skip ? null : firstChildOf(node);
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root && !nextSiblingOf(node)) {
      node = parentOf(node);
      if (isElement(node) && !runsOn(node)) flush();
    }
    node = node && node !== root ? nextSiblingOf(node) : null;
  }
  flush();
  return { lines, order };
}

/** Comments, prompts and hidden parts are not the publisher's words about an item. */
function isForeign(element: Element): boolean {
  if (isNavigation(element) || hasAttribute(element, 'hidden') || attributeOf(element, 'role') === 'dialog') return true;
  return localNameOf(element) !== 'body' && (foreign.test(classNameOf(element)) || foreign.test(idOf(element)));
}

function blockOf(text: Text, root: Element, runsOn: (element: Element) => boolean): Element {
  let block = parentOf(text) as Element;
  while (block !== root && runsOn(block)) block = parentOf(block) as Element;
  return block;
}

function addBlock(lines: Line[], block: Element, pieces: Piece[]): void {
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  if (length > longestCaption * 2) return;
  const words = pieces.filter((piece) => !separators.test(piece.text));
  if (words.length === 0) return;
  const holder = commonHolder(words, block);
  const parts = partsOf(pieces, holder);
  const spoken = parts.filter((part) => !separators.test(part.text));
  const loose = spoken.some((part) => part.element === holder);
  const line = lineOf(holder, joined(parts, loose ? '' : ' '));
  const chips = spoken.filter((part) => part.element !== holder && (!loose || isHeading(block) || isChip(part.element) || isChip(part.innermost)));
  if (isShort(line)) lines.push({ ...line, chips: spoken.length < 2 ? [] : chips.map((part) => lineOf(part.innermost, part.text)) });
}

/** The lowest element around all words of a block. */
function commonHolder(words: Piece[], block: Element): Element {
  let holder = words[0]!.element;
  for (const { element } of words) while (holder !== block && !contains(holder, element)) holder = parentOf(holder) as Element;
  return holder;
}

/** The pieces of a block by the child of `holder` that they stand in, neighbours put together. */
function partsOf(pieces: Piece[], holder: Element): Part[] {
  const parts: Part[] = [];
  for (const { element, text } of pieces) {
    let child = element;
    while (child !== holder && contains(holder, child) && parentOf(child) !== holder) child = parentOf(child) as Element;
    const last = parts.at(-1);
    if (last && last.element === child) {
      last.text += text;
      if (!separators.test(text)) while (last.innermost !== child && !contains(last.innermost, element)) last.innermost = parentOf(last.innermost) as Element;
    } else parts.push({ element: child, text, innermost: element });
  }
  return parts;
}

/** Words of neighbouring elements are often held apart by style alone ("AI-generatedPolitics"). */
function joined(parts: Piece[], between: string): string {
  let text = '';
  for (const part of parts) text += (/\p{Ll}$/u.test(text) && /^\p{Lu}/u.test(part.text) ? ' ' : between) + part.text;
  return text;
}

function lineOf(element: Element, raw: string): Line {
  return { text: raw.replace(/\s+/g, ' ').trim(), element, chips: [] };
}

const isShort = ({ text }: Line): boolean => text.length >= shortestLine && text.length <= longestCaption;
