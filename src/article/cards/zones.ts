import { attributeOf, classNameOf, idOf, localNameOf } from '../../shared/dom';
import words from './words';

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

/** What one class name says. */
interface Says {
  noun: string;
  ad: boolean;
}

/** Class names repeat all over a page; what they say is kept, up to this many. */
const MOST_KEPT = 5_000;
const kept = new Map<string, Says>();

function sayingOf(name: string): Says {
  const known = kept.get(name);
  if (known) return known;
  const noun = headNoun(name);
  const first = noun === '' ? '' : (wordsOf(name)[0] ?? '');
  const says = { noun, ad: words.ad.has(noun) || words.ad.has(first) || words.brand.has(first) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, says);
  return says;
}

/** What the classes and the id of an element say. */
function sayingsOf(element: Element): Says[] {
  const id = idOf(element);
  const named = typeof id === 'string' && id !== '' ? `${classNameOf(element).slice(0, LONGEST_CLASS)} ${id.slice(0, 80)}` : classNameOf(element).slice(0, LONGEST_CLASS);
  return named === '' ? [] : named.split(/\s+/).filter((name) => name !== '').map(sayingOf);
}

const nounsOf = (element: Element): string[] => sayingsOf(element).map(({ noun }) => noun);

/** The zone that an element opens by its tag, role or class; 'none' where it says nothing. */
export function zoneOf(element: Element): Zone {
  const tag = localNameOf(element);
  if (tag === 'nav' || tag === 'footer' || tag === 'menu') return 'soft';
  if (tag === 'address' || tag === 'time' || tag === 'figcaption') return 'minor';
  const role = attributeOf(element, 'role');
  if (role === 'navigation' || role === 'menu' || role === 'menubar' || role === 'contentinfo') return 'soft';
  if (role === 'dialog' || role === 'alertdialog') return 'hard';
  const says = sayingsOf(element);
  if (says.some(({ ad }) => ad)) return 'ad';
  if (says.some(({ noun }) => words.hard.has(noun))) return 'hard';
  if (says.some(({ noun }) => words.card.has(noun))) return 'none';
  if (says.some(({ noun }) => words.soft.has(noun))) return 'soft';
  return says.some(({ noun }) => words.minor.has(noun)) ? 'minor' : 'none';
}

/** True where a class names a teaser or a list of teasers. */
export const namesCard = (element: Element): boolean => nounsOf(element).some((noun) => words.card.has(noun));

/** True where a class names a headline. */
export const namesTitle = (element: Element): boolean => nounsOf(element).some((noun) => words.title.has(noun));
