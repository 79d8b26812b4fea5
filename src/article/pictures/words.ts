import hints from './hints.json' with { type: 'json' };
import { attributeOf, classNameOf } from '../../shared/dom';

/** A list of hints.json. */
export type HintList = keyof typeof hints;

const MAX_LENGTH = 300;
const MAX_WORDS = 40;

const listsByWord = new Map<string, HintList[]>();
for (const [list, words] of Object.entries(hints)) for (const word of words) listsByWord.set(word, [...(listsByWord.get(word) ?? []), list as HintList]);

const cache = new Map<string, ReadonlySet<HintList>>();
const MAX_CACHE = 5_000;

/**
 * The words of a class or id: "articleHero__Image-x2 top" gives article, hero, image, x2, top,
 * and neighbouring pairs joined (articlehero …), because sites write "heroImage", "hero-image" and "heroimage" for one thing.
 */
export function wordsOf(text: string): string[] {
  const words = text
    .slice(0, MAX_LENGTH)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  return [...words, ...words.slice(1).map((word, index) => words[index]! + word)];
}

/** The lists of hints.json that hold a word of the text. */
export function hintsIn(text: string): ReadonlySet<HintList> {
  const known = cache.get(text);
  if (known) return known;
  const found = new Set(wordsOf(text).flatMap((word) => listsByWord.get(word) ?? []));
  if (cache.size >= MAX_CACHE) cache.clear();
  cache.set(text, found);
  return found;
}

const NAMING = ['id', 'itemprop', 'data-testid', 'data-component', 'data-type'];

/** What an element is called: class, id and the attributes that sites name parts with. */
function namesOf(element: Element): string {
  const names = NAMING.map((name) => attributeOf(element, name)).filter((value) => value !== null && value.length < 80);
  return [classNameOf(element).slice(0, MAX_LENGTH), ...names].join(' ');
}

/** Hints of an element's names, read once an element and pass (see forgetNames). */
export function hintsOf(element: Element): ReadonlySet<HintList> {
  const known = byElement.get(element);
  if (known) return known;
  const found = hintsIn(namesOf(element));
  byElement.set(element, found);
  return found;
}

let byElement = new WeakMap<Element, ReadonlySet<HintList>>();

/** To be called before each pass over a page: its names may have changed. */
export function forgetNames(): void {
  byElement = new WeakMap();
}
