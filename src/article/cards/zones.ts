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

/** What the classes and the id of an element say. */
interface Named {
  zone: Zone;
  card: boolean;
  title: boolean;
}

/** Names repeat all over a page; what they say is kept, up to this many. */
const MOST_KEPT = 5_000;
const kept = new Map<string, Named>();

function namedOf(element: Element): Named {
  const id = idOf(element);
  const classes = classNameOf(element).slice(0, LONGEST_CLASS);
  const names = typeof id === 'string' && id !== '' ? `${classes} ${id.slice(0, 80)}` : classes;
  const known = kept.get(names);
  if (known) return known;
  const named = readNames(names.split(/\s+/).filter((name) => name !== ''));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(names, named);
  return named;
}

function readNames(names: string[]): Named {
  const nouns = names.map(headNoun);
  const isAd = names.some((name, at) => saysAd(nouns[at]!, nouns[at] === '' ? '' : (wordsOf(name)[0] ?? '')));
  return { zone: isAd ? 'ad' : zoneNamed(nouns), card: nouns.some((noun) => words.card.has(noun)), title: nouns.some((noun) => words.title.has(noun)) };
}

const saysAd = (noun: string, first: string): boolean => words.ad.has(noun) || words.ad.has(first) || words.brand.has(first);

function zoneNamed(nouns: string[]): Zone {
  if (nouns.some((noun) => words.hard.has(noun))) return 'hard';
  if (nouns.some((noun) => words.card.has(noun))) return 'none';
  if (nouns.some((noun) => words.soft.has(noun))) return 'soft';
  return nouns.some((noun) => words.minor.has(noun)) ? 'minor' : 'none';
}

/** The zone that an element opens by its tag, role or class; 'none' where it says nothing. */
export function zoneOf(element: Element, tag = localNameOf(element)): Zone {
  if (tag === 'nav' || tag === 'footer' || tag === 'menu') return 'soft';
  if (tag === 'address' || tag === 'time' || tag === 'figcaption') return 'minor';
  const role = attributeOf(element, 'role');
  if (role === 'navigation' || role === 'menu' || role === 'menubar' || role === 'contentinfo') return 'soft';
  if (role === 'dialog' || role === 'alertdialog') return 'hard';
  return namedOf(element).zone;
}

/** True where a class names a teaser or a list of teasers. */
export const namesCard = (element: Element): boolean => namedOf(element).card;

/** True where a class names a headline. */
export const namesTitle = (element: Element): boolean => namedOf(element).title;
