import type { Budget } from '../../shared/budget';
import { queryAll, textContentOf } from '../../shared/dom';

export type JsonObject = Record<string, unknown>;

/** One node of a page's linked data, with the property that led to it. */
export interface LinkedNode {
  value: JsonObject;
  types: string[];
  parent: LinkedNode | null;
  /** The property of the parent that holds it; '' at the top. */
  property: string;
}

const longestScript = 512_000;
const longestTotal = 1_000_000;
const mostNodes = 5_000;

/** All nodes of the page's JSON-LD, in document order; scripts that are too long or do not parse are only counted. */
export function linkedNodes(document: Document, budget: Budget): { nodes: LinkedNode[]; ignored: number } {
  const nodes: LinkedNode[] = [];
  let ignored = 0;
  let total = 0;
  for (const script of queryAll(document, 'script[type]')) {
    if (!/^application\/ld\+json\b/i.test(script.getAttribute('type') ?? '')) continue;
    const text = textContentOf(script) ?? '';
    const fits = text.length <= longestScript && total + text.length <= longestTotal;
    if (fits) total += text.length;
    const value = fits ? parse(text) : undefined;
    if (value === undefined) ignored += 1;
    else if (!collect(value, nodes, budget)) ignored += 1;
  }
  return { nodes, ignored };
}

/** Publishers leave comments, CDATA marks, raw line breaks and trailing semicolons around and in their data. */
function parse(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '').replace(/(?:-->|\]\]>|\/\*\]\]>\*\/);?\s*$/, '').trim();
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/;$/, '')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // The second attempt repairs what it can; what still fails is counted by the caller.
    }
  }
  return undefined;
}

/** Walks one parsed value without recursion; false when a limit cut it short. */
function collect(root: unknown, nodes: LinkedNode[], budget: Budget): boolean {
  const waiting: { value: unknown; parent: LinkedNode | null; property: string }[] = [{ value: root, parent: null, property: '' }];
  let whole = true;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (nodes.length >= mostNodes || waiting.length > mostNodes * 4 || !budget.take()) return false;
    const { value, parent, property } = next;
    if (Array.isArray(value)) {
      whole &&= value.length <= mostNodes;
      for (const one of value.slice(0, mostNodes).reverse()) waiting.push({ value: one, parent, property });
    } else if (isObject(value)) {
      const node: LinkedNode = { value, types: typesOf(value), parent, property };
      nodes.push(node);
      const inner = Object.entries(value).filter(([, child]) => typeof child === 'object' && child !== null);
      for (const [key, child] of inner.reverse()) waiting.push({ value: child, parent: key === '@graph' ? null : node, property: key === '@graph' ? '' : key });
    }
  }
  return whole;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(value: JsonObject): string[] {
  return listOf(own(value, '@type')).filter((type) => typeof type === 'string').map((type) => type.slice(0, 200).split(/[/#:]/).at(-1)!);
}

/** A property of the node itself, never one inherited from Object.prototype; names with a `schema:` prefix count too. */
export function own(value: JsonObject, key: string): unknown {
  if (Object.hasOwn(value, key)) return value[key];
  const prefixed = `schema:${key}`;
  return Object.hasOwn(value, prefixed) ? value[prefixed] : undefined;
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : value === undefined || value === null ? [] : [value];
}

/** Text of a value: itself, or the `@value`, `@id`, `url` or `name` of an object. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 2000);
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (!isObject(value)) return '';
  for (const key of ['@value', '@id', 'url', 'name']) {
    const inner = own(value, key);
    if (typeof inner === 'string') return inner.slice(0, 2000);
  }
  return '';
}
