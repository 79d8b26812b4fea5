import type { Degree } from '../types';
import values from './values.json';

const table = (entries: Record<string, string>): Map<string, Degree> => new Map(Object.entries(entries) as [string, Degree][]);

const sourceTypes = table(values.sourceTypes);
const disclosures = table(values.disclosures);
const flags = table(values.flags);
const icons = table(values.icons);
const agents = values.agents.map((agent) => ` ${plain(agent)} `);

/** Names of meta elements that say something, and as what their value is read. */
export const metas = new Map(Object.entries(values.metas));
export const toolMetas = new Set(values.toolMetas);
export const classes = new Map(Object.entries(values.classes) as [string, { degree: Degree; about: 'any' | 'image' }][]);

const longestValue = 300;

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Degree of an IPTC digital source type, given as a name, a schema.org member or a URI; null where it is not about AI. */
export function degreeOfSourceType(value: string): Degree | null {
  const name = value.trim().slice(0, longestValue).split(/[/#:]/).at(-1) ?? '';
  return sourceTypes.get(name.toLowerCase().replace(/digitalsource$/, '')) ?? null;
}

/** Degree of an `ai-disclosure` value, a grade (with parameters behind a semicolon, as publishing systems write) or a yes/no; null for anything else, for free text above all. */
export function degreeOfDisclosure(value: string): Degree | null {
  const name = gradeOf(value);
  return disclosures.get(name) ?? flags.get(name) ?? null;
}

/** True for a yes or no, which says nothing where a grade is asked for. */
export const isFlag = (value: string): boolean => flags.has(gradeOf(value));

const gradeOf = (value: string): string => value.slice(0, longestValue).split(';')[0]!.trim().toLowerCase().replace(/[\s_]+/g, '-');

/** Degree of an icon's alternative text (the labels of the EU's code of practice). */
export function degreeOfIcon(alternative: string): Degree | null {
  return icons.get(plain(alternative)) ?? null;
}

/** True when a program's name is that of a generative AI: whole words, so that "Airtable" is none. */
export function isAgent(name: string): boolean {
  const words = ` ${plain(name.slice(0, longestValue))} `;
  return agents.some((agent) => words.includes(agent));
}
