import type { Budget } from '../shared/budget';
import { attributeOf, classNameOf, firstChildOf, hasAttribute, idOf, isElement, isText, localNameOf, nextSiblingOf, parentOf, textContentOf } from '../shared/dom';
import { isHeading, isInline, isSilent } from './tags';

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

interface Part {
  element: Element;
  text: string;
}

/** The short lines below `root` in document order, hidden and foreign parts left out. */
export function readLines(root: Element, budget: Budget): PageLines {
  const order = new Map<Element, number>();
  const lines: Line[] = [];
  let block: Element = root;
  let parts: Part[] = [];
  const flush = (): void => {
    if (parts.length > 0) addBlock(lines, block, parts);
    parts = [];
  };

  let node: Node | null = root;
  while (node && budget.take()) {
    let skip = false;
    if (isElement(node)) {
      order.set(node, order.size);
      skip = isSilent(node) || isForeign(node);
      if (!isInline(node)) flush();
    } else if (isText(node)) {
      const holder = holderOf(node, root);
      if (holder.block !== block) flush();
      block = holder.block;
      addText(parts, holder.part, textContentOf(node) ?? '');
    }
    const child: Node | null = skip ? null : firstChildOf(node);
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root && !nextSiblingOf(node)) {
      node = parentOf(node);
      if (isElement(node) && !isInline(node)) flush();
    }
    node = node && node !== root ? nextSiblingOf(node) : null;
  }
  flush();
  return { lines, order };
}

/** Comments, prompts and hidden parts are not the publisher's words about an item. */
function isForeign(element: Element): boolean {
  if (hasAttribute(element, 'hidden') || attributeOf(element, 'role') === 'dialog') return true;
  return localNameOf(element) !== 'body' && (foreign.test(classNameOf(element)) || foreign.test(idOf(element)));
}

function holderOf(text: Text, root: Element): { block: Element; part: Element } {
  let part = parentOf(text) as Element;
  let block = part;
  while (block !== root && isInline(block)) {
    part = block;
    block = parentOf(block) as Element;
  }
  return { block, part };
}

function addText(parts: Part[], element: Element, text: string): void {
  const last = parts.at(-1);
  if (last && last.element === element) {
    if (last.text.length <= longestCaption) last.text += text.slice(0, longestCaption);
  } else parts.push({ element, text: text.slice(0, longestCaption) });
}

function addBlock(lines: Line[], block: Element, parts: Part[]): void {
  const words = parts.filter((part) => !separators.test(part.text));
  const loose = words.some((part) => part.element === block);
  const line = lineOf(!loose && words.length === 1 ? words[0]!.element : block, joined(parts, loose ? '' : ' '));
  const pieces = isHeading(block) ? words.filter((part) => part.element !== block) : loose ? [] : words;
  const chips = words.length < 2 ? [] : pieces.map((part) => lineOf(part.element, part.text)).filter(isShort);
  if (isShort(line) || chips.length > 0) lines.push({ ...line, chips });
}

/** Words of neighbouring elements are often held apart by style alone ("AI-generatedPolitics"). */
function joined(parts: Part[], between: string): string {
  let text = '';
  for (const part of parts) text += (/\p{Ll}$/u.test(text) && /^\p{Lu}/u.test(part.text) ? ' ' : between) + part.text;
  return text;
}

function lineOf(element: Element, raw: string): Line {
  return { text: raw.replace(/\s+/g, ' ').trim(), element, chips: [] };
}

const isShort = ({ text }: Line): boolean => text.length >= shortestLine && text.length <= longestCaption;
