import type { Budget } from '../shared/budget';
import { attributeOf, classNameOf, firstChildOf, hasAttribute, idOf, isElement, isText, localNameOf, nextSiblingOf, parentOf, textContentOf } from '../shared/dom';
import { isInline, isSilent } from './tags';

/** A short run of words that stands by itself: a block, or one of several chips in a block. */
export interface Line {
  text: string;
  /** The innermost element that holds all of it. */
  element: Element;
}

/** Labels are short; longer blocks are prose. */
export const longestLine = 300;
const shortestLine = 2;

const foreign = /(?:^|[\s_-])(?:comments?|disqus|cookie|consent|newsletter-form)(?:$|[\s_-])/i;
const separators = /^[\s\p{P}\p{S}]*$/u;

interface Part {
  element: Element;
  text: string;
}

/** The short lines below `root` in document order: blocks, and inside blocks made of chips each chip before the whole. */
export function readLines(root: Element, budget: Budget): Line[] {
  const lines: Line[] = [];
  let block: Element = root;
  let parts: Part[] = [];
  const flush = (): void => {
    if (parts.length > 0) lines.push(...linesOf(block, parts));
    parts = [];
  };

  let node: Node | null = root;
  while (node && budget.take()) {
    let skip = false;
    if (isElement(node)) {
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
  return lines;
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
    if (last.text.length <= longestLine) last.text += text.slice(0, longestLine + 1);
  } else parts.push({ element, text: text.slice(0, longestLine + 1) });
}

function linesOf(block: Element, parts: Part[]): Line[] {
  const lines: Line[] = [];
  const chips = parts.filter((part) => part.element !== block && !separators.test(part.text));
  const loose = parts.some((part) => part.element === block && !separators.test(part.text));
  if (!loose && chips.length > 1) for (const chip of chips) addLine(lines, chip.element, chip.text);
  const whole = !loose && chips.length === 1 ? chips[0]!.element : block;
  addLine(lines, whole, parts.map((part) => part.text).join(loose ? '' : ' '));
  return lines;
}

function addLine(lines: Line[], element: Element, raw: string): void {
  const text = raw.replace(/\s+/g, ' ').trim();
  if (text.length >= shortestLine && text.length <= longestLine) lines.push({ text, element });
}
