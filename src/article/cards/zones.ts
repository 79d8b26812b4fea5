import { attributeOf, classNameOf, idOf, localNameOf } from '../../shared/dom.ts';
import words from './words.ts';

/** What a place in the page is for, as its markup names it. */
export type Zone = 'none' | 'soft' | 'minor' | 'hard' | 'ad';

/** Class names beyond this length are generated or hostile. */
const LONGEST_CLASS = 400;

/** Takes words like "jobwidget" or "itemlist" apart where one half is a word that says nothing. */
function partsOf(word: string): string[] {
  if (word.length < 6 || word.length > 24) return [word];
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (words.generic.has(right) && !words.generic.has(left)) return [left, right];
  }
  return [word];
}

/** The words of a class name, modifiers after "--" dropped. */
function wordsOf(name: string): string[] {
  const plain = name.split('--')[0]!.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return plain.split(/[^a-z]+/).filter((part) => part !== '').flatMap(partsOf);
}

/**
 * The head noun of a class name: the last word that says something ("article-tags__list" gives "tags",
 * "main-nav" gives "nav"). What a name denies ("hide-ads") or files something under ("tag-social") says nothing.
 */
export function headNoun(name: string): string {
  const parts = wordsOf(name);
  if (parts.length > 1 && parts.some((part) => words.negations.has(part))) return '';
  const last = parts.findLast((part, at) => at > 0 && !words.generic.has(part));
  return last === undefined ? (parts[0] ?? '') : words.taxonomy.has(parts[0]!) ? '' : last;
}

const namesOf = (element: Element): string[] => {
  const id = idOf(element);
  return `${classNameOf(element).slice(0, LONGEST_CLASS)} ${typeof id === 'string' ? id.slice(0, 80) : ''}`.split(/\s+/).filter((name) => name !== '');
};

/** The head nouns of an element's classes and id. */
export const nounsOf = (element: Element): string[] => namesOf(element).map(headNoun);

const namesAd = (name: string): boolean => words.ad.has(headNoun(name)) || (words.ad.has(wordsOf(name)[0] ?? '') && headNoun(name) !== '');

/** The zone that an element opens by its tag, role or class; 'none' where it says nothing. */
export function zoneOf(element: Element): Zone {
  const tag = localNameOf(element);
  if (tag === 'nav' || tag === 'footer' || tag === 'menu') return 'soft';
  if (tag === 'address' || tag === 'time' || tag === 'figcaption') return 'minor';
  const role = attributeOf(element, 'role');
  if (role === 'navigation' || role === 'menu' || role === 'menubar' || role === 'contentinfo') return 'soft';
  if (role === 'dialog' || role === 'alertdialog') return 'hard';
  const nouns = nounsOf(element);
  if (namesOf(element).some(namesAd)) return 'ad';
  if (nouns.some((noun) => words.hard.has(noun))) return 'hard';
  if (nouns.some((noun) => words.card.has(noun))) return 'none';
  if (nouns.some((noun) => words.soft.has(noun))) return 'soft';
  return nouns.some((noun) => words.minor.has(noun)) ? 'minor' : 'none';
}

/** True where a class names a teaser or a list of teasers. */
export const namesCard = (element: Element): boolean => nounsOf(element).some((noun) => words.card.has(noun));

/** True where a class names a headline. */
export const namesTitle = (element: Element): boolean => nounsOf(element).some((noun) => words.title.has(noun));
