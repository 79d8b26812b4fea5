import { attributeOf, classNameOf, idOf, localNameOf } from '../../shared/dom';
import words from './words';

/** What a place in the page is for, as its markup names it. */
export type Zone = 'none' | 'soft' | 'minor' | 'hard' | 'ad';

/** Class names beyond this length are generated or hostile. */
const LONGEST_CLASS = 400;

const SHORTEST_PART = 3;

/** The words that say nothing, by their last two letters, long ones first. */
const genericByEnd = new Map<string, string[]>();
for (const word of [...words.generic].sort((one, other) => other.length - one.length)) {
  const end = word.slice(-2);
  genericByEnd.set(end, [...(genericByEnd.get(end) ?? []), word]);
}

/** Takes words like "jobwidget" or "itemlist" apart where one half is a word that says nothing. */
function partsOf(word: string): string[] {
  if (word.length < 6 || word.length > 24) return [word];
  for (const right of genericByEnd.get(word.slice(-2)) ?? []) {
    const at = word.length - right.length;
    if (at < SHORTEST_PART || right.length < SHORTEST_PART || !word.endsWith(right)) continue;
    const left = word.slice(0, at);
    if (!words.generic.has(left)) return [left, right];
  }
  return [word];
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** The words of a class name in lower case, `camelCase` cut, modifiers after "--" dropped. */
function wordsOf(name: string): string[] {
  const modifier = name.indexOf('--');
  const end = modifier < 0 ? name.length : modifier;
  const found: string[] = [];
  let start = 0;
  for (let at = 0, before = 0; at <= end; at += 1) {
    const code = at < end ? name.charCodeAt(at) : 0;
    const isLetter = isSmall(code) || isCapital(code);
    if (!isLetter || (isCapital(code) && isSmall(before))) {
      if (at > start) found.push(...partsOf(name.slice(start, at).toLowerCase()));
      start = isLetter ? at : at + 1;
    }
    before = code;
  }
  return found;
}

/**
 * The head noun of a class name: the last word that says something ("article-tags__list" gives "tags",
 * "main-nav" gives "nav"). What a name denies ("hide-ads") or files something under ("tag-social") says nothing.
 */
export const headNoun = (name: string): string => nounOf(wordsOf(name));

function nounOf(parts: string[]): string {
  let last = '';
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]!;
    if (parts.length > 1 && words.negations.has(part)) return '';
    if (at > 0 && !words.generic.has(part)) last = part;
  }
  if (last === '') return parts[0] ?? '';
  return words.taxonomy.has(parts[0]!) ? '' : last;
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
  const named = readNames(names);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(names, named);
  return named;
}

function readNames(names: string): Named {
  let [ad, hard, card, soft, minor, title] = [false, false, false, false, false, false];
  for (const name of names.split(/\s+/)) {
    const parts = wordsOf(name);
    const noun = nounOf(parts);
    if (noun === '') continue;
    ad ||= words.ad.has(noun) || words.ad.has(parts[0]!) || words.brand.has(parts[0]!);
    hard ||= words.hard.has(noun);
    card ||= words.card.has(noun);
    soft ||= words.soft.has(noun);
    minor ||= words.minor.has(noun);
    title ||= words.title.has(noun);
  }
  const zone = ad ? 'ad' : hard ? 'hard' : card ? 'none' : soft ? 'soft' : minor ? 'minor' : 'none';
  return { zone, card, title };
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
