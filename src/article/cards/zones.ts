import { attributeOf, classNameOf, idOf, localNameOf } from '../../shared/dom.ts';
import words from './words.ts';

/** What a place in the page is for, as its markup names it. */
export type Zone = 'none' | 'soft' | 'minor' | 'hard' | 'ad';

/** Class names beyond this length are generated or hostile. */
const LONGEST_CLASS = 400;

/** The words of a class name, modifiers after "--" dropped. */
function wordsOf(name: string): string[] {
  const plain = name.split('--')[0]!.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return plain.split(/[^a-z]+/).filter((part) => part !== '');
}

/**
 * The head noun of a class name: the last word that says something ("article-tags__list" gives "tags",
 * "tag-politics" gives "politics", which names no zone). A name that denies something ("hide-ads") says nothing.
 */
export function headNoun(name: string): string {
  const parts = wordsOf(name);
  if (parts.length > 1 && parts.some((part) => words.negations.has(part))) return '';
  for (let i = parts.length - 1; i > 0; i -= 1) {
    const part = parts[i]!;
    if (!words.generic.has(part)) return part;
  }
  return parts[0] ?? '';
}

const namesOf = (element: Element): string[] => {
  const id = idOf(element);
  return `${classNameOf(element).slice(0, LONGEST_CLASS)} ${typeof id === 'string' ? id.slice(0, 80) : ''}`.split(/\s+/).filter((name) => name !== '');
};

/** The head nouns of an element's classes and id. */
export const nounsOf = (element: Element): string[] => namesOf(element).map(headNoun);

const saysAnywhere = (name: string): boolean => {
  const parts = wordsOf(name);
  return parts.some((part) => words.anywhere.has(part)) && !parts.some((part) => words.negations.has(part));
};

/** The zone that an element opens by its tag, role or class; 'none' where it says nothing. */
export function zoneOf(element: Element): Zone {
  const tag = localNameOf(element);
  if (tag === 'nav' || tag === 'footer' || tag === 'menu') return 'soft';
  if (tag === 'address' || tag === 'time' || tag === 'figcaption') return 'minor';
  const role = attributeOf(element, 'role');
  if (role === 'navigation' || role === 'menu' || role === 'menubar' || role === 'contentinfo') return 'soft';
  if (role === 'dialog' || role === 'alertdialog') return 'hard';
  const nouns = nounsOf(element);
  if (namesOf(element).some(saysAnywhere)) return 'ad';
  if (nouns.some((noun) => words.hard.has(noun))) return 'hard';
  if (nouns.some((noun) => words.card.has(noun))) return 'none';
  if (nouns.some((noun) => words.soft.has(noun))) return 'soft';
  return nouns.some((noun) => words.minor.has(noun)) ? 'minor' : 'none';
}

/** True where a class names a teaser or a list of teasers. */
export const namesCard = (element: Element): boolean => nounsOf(element).some((noun) => words.card.has(noun));

/** True where a class names a headline. */
export const namesTitle = (element: Element): boolean => nounsOf(element).some((noun) => words.title.has(noun));
