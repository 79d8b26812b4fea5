import type { Item } from './items';
import { addMarkup } from './markup/statement';
import { degreeOfDisclosure } from './markup/values';

const longestHeader = 2_000;
const pair = /([a-z*][\w.*-]*)\s*=\s*(?:"([^"]*)"|([^\s,;"]+))/gi;

/** Parameters of an `AI-Disclosure` header (draft-abaris-aicdh-01, a structured field); lower-case names, first one wins. */
export function parseDisclosure(header: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, quoted, token] of header.slice(0, longestHeader).matchAll(pair)) {
    const key = name!.toLowerCase();
    if (!found.has(key)) found.set(key, quoted ?? token ?? '');
  }
  return found;
}

/** Adds what the page's response header says to its articles; returns 1 for a header that nobody can read, else 0. */
export function addHeader(header: string | null, items: Item[]): number {
  if (!header) return 0;
  const fields = parseDisclosure(header);
  const bare = header.slice(0, longestHeader).split(/[;,]/)[0]!.trim();
  const degree = degreeOfDisclosure(fields.get('mode') ?? bare);
  if (!degree) return 1;
  const tool = [fields.get('model'), fields.get('provider')].filter(Boolean).join(', ');
  const said = { degree, field: 'AI-Disclosure', value: header.slice(0, longestHeader), tool };
  for (const item of items) if (item.kind === 'article') addMarkup(item, said, 'http-header', 'page', null, 'header');
  return 0;
}
