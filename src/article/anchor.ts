import { Budget } from '../shared/budget';
import { documentElementOf, isConnected, nodeTypeOf, ownerDocumentOf } from '../shared/dom';
import type { TextAnchor } from './types';
import { walk } from './walk';

const context = 32;
const longestQuote = 300;
const mostMatches = 200;
const limits = { nodes: 200_000, milliseconds: 200 };

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** The anchor of `quote` inside a block; null when the block does not hold it (white space aside). */
export function anchorOf(block: { text: string; anchor: TextAnchor }, quote: string): TextAnchor | null {
  const wanted = fold(quote).slice(0, longestQuote);
  const text = block.text;
  const at = wanted ? text.indexOf(wanted) : -1;
  if (at < 0) return null;
  const end = at + wanted.length;
  const prefix = at === 0 ? block.anchor.prefix : text.slice(Math.max(0, at - context), at);
  const suffix = end === text.length && text.length <= longestQuote ? block.anchor.suffix : text.slice(end, end + context);
  return { quote: wanted, prefix, suffix };
}

/**
 * Finds an anchor's text again, white space not compared, the occurrence whose surroundings fit best.
 * Null when it is gone, stands across two trees (a shadow border), or the page is too large to search.
 */
export function locate(root: Document | Element, anchor: TextAnchor): Range | null {
  const quote = squeeze(anchor.quote);
  const top = nodeTypeOf(root) === 9 ? documentElementOf(root as Document) : (root as Element);
  if (!quote || !top || !isConnected(top)) return null;
  const { nodes, starts, text } = gather(top);
  const at = bestMatch(text, quote, squeeze(anchor.prefix), squeeze(anchor.suffix));
  if (at < 0) return null;
  return rangeBetween(pointAt(nodes, starts, at), pointAt(nodes, starts, at + quote.length - 1));
}

function gather(top: Element): { nodes: Text[]; starts: number[]; text: string } {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  const text = (node: Text) => {
    const squeezed = squeeze(node.data.slice(0, 50_000));
    if (!squeezed) return;
    nodes.push(node);
    starts.push(length);
    parts.push(squeezed);
    length += squeezed.length;
  };
  walk(top, { enter: () => true, leave: () => undefined, text }, new Budget(limits));
  return { nodes, starts, text: parts.join('') };
}

function bestMatch(text: string, quote: string, prefix: string, suffix: string): number {
  let best = -1;
  let bestFit = -1;
  for (let at = text.indexOf(quote), count = 0; at >= 0 && count < mostMatches; at = text.indexOf(quote, at + 1), count++) {
    const fit = sameEnd(text.slice(Math.max(0, at - prefix.length), at), prefix) + sameStart(text.slice(at + quote.length, at + quote.length + suffix.length), suffix);
    if (fit > bestFit) [best, bestFit] = [at, fit];
  }
  return best;
}

function sameStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}

function sameEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}

interface Point {
  node: Text;
  offset: number;
}

/** The live place of a character of the squeezed text. */
function pointAt(nodes: Text[], starts: number[], at: number): Point {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low]!;
  let left = at - starts[low]!;
  const data = node.data;
  let offset = 0;
  for (; offset < data.length; offset++) {
    if (/\s/.test(data[offset]!)) continue;
    if (left === 0) break;
    left -= 1;
  }
  return { node, offset };
}

function rangeBetween(from: Point, to: Point): Range | null {
  if (from.node.getRootNode() !== to.node.getRootNode()) return null;
  const range = ownerDocumentOf(from.node)!.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}
