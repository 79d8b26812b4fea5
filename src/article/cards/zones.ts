import { attributeOf, classNameOf, idOf, localNameOf } from '../../shared/dom.ts';
import words from './words.json' with { type: 'json' };

/** What a place in the page is for, as its markup names it. */
export type Zone = 'none' | 'soft' | 'minor' | 'hard';

const sets = {
  hard: new Set(words.zones.hard),
  soft: new Set(words.zones.soft),
  minor: new Set(words.zones.minor),
  generic: new Set(words.generic),
  card: new Set(words.card),
  title: new Set(words.title),
};

/** Class names beyond this length are generated or hostile. */
const LONGEST_CLASS = 400;

/**
 * The head noun of a class name: the last word that says something ("article-tags__list" gives "tags",
 * "tag-politics" gives "politics", which names no zone). Modifiers after "--" are dropped.
 */
export function headNoun(name: string): string {
  const plain = name.split('--')[0]!.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  const parts = plain.split(/[^a-z]+/).filter((part) => part !== '');
  for (let i = parts.length - 1; i > 0; i -= 1) {
    const part = parts[i]!;
    if (!sets.generic.has(part)) return part;
  }
  return parts[0] ?? '';
}

/** The head nouns of an element's classes and id. */
export function nounsOf(element: Element): string[] {
  const id = idOf(element);
  const named = `${classNameOf(element).slice(0, LONGEST_CLASS)} ${typeof id === 'string' ? id.slice(0, 80) : ''}`;
  return named.split(/\s+/).filter((name) => name !== '').map(headNoun);
}

/** The zone that an element opens by its tag, role or class; 'none' where it says nothing. */
export function zoneOf(element: Element): Zone {
  const tag = localNameOf(element);
  if (tag === 'nav' || tag === 'footer' || tag === 'menu') return 'soft';
  if (tag === 'address' || tag === 'time' || tag === 'figcaption') return 'minor';
  const role = attributeOf(element, 'role');
  if (role === 'navigation' || role === 'menu' || role === 'menubar' || role === 'contentinfo') return 'soft';
  if (role === 'dialog' || role === 'alertdialog') return 'hard';
  const nouns = nounsOf(element);
  if (nouns.some((noun) => sets.hard.has(noun))) return 'hard';
  if (nouns.some((noun) => sets.card.has(noun))) return 'none';
  if (nouns.some((noun) => sets.soft.has(noun))) return 'soft';
  return nouns.some((noun) => sets.minor.has(noun)) ? 'minor' : 'none';
}

/** True where a class names a teaser or a list of teasers. */
export const namesCard = (element: Element): boolean => nounsOf(element).some((noun) => sets.card.has(noun));

/** True where a class names a headline. */
export const namesTitle = (element: Element): boolean => nounsOf(element).some((noun) => sets.title.has(noun));
