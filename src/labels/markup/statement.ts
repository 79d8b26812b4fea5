import type { Item } from '../items';
import type { LabelReader } from '../reader';
import type { Degree, Evidence, Place } from '../types';
import { degreeOfDisclosure } from './values';

/** What one piece of markup says, before it is known of which item. */
export interface Said {
  degree: Degree;
  field: string;
  value: string;
  tool: string;
}

const longestQuote = 300;
const longestTool = 80;

/** Adds evidence from markup to an item, once for each field and degree. */
export function addMarkup(item: Item, said: Said, place: Place, scope: Evidence['scope'], element: Element | null, source: 'markup' | 'header' = 'markup'): void {
  const known = item.evidence.some((other) => other.source === source && other.field === said.field && other.degree === said.degree && other.place === place);
  if (known) return;
  const quote = said.value.replace(/\s+/g, ' ').trim().slice(0, longestQuote);
  item.evidence.push({ source, degree: said.degree, place, quote, field: said.field, tool: said.tool.slice(0, longestTool), scope, element });
}

/** Reads a disclosure's value: a known grade, or words of which the label grammar makes sense. */
export function readDisclosure(value: string, place: Place, read: LabelReader): { degree: Degree; tool: string } | null {
  const degree = degreeOfDisclosure(value);
  if (degree) return { degree, tool: '' };
  const words = value.trim();
  const reading = words.length > 3 && words.length <= longestQuote ? read(words, { place }) : null;
  return reading && { degree: reading.degree, tool: reading.tool };
}
