import hints from './hints.json' with { type: 'json' };
import { attributeOf, classNameOf } from '../../shared/dom';

export type HintList = keyof typeof hints;

const sets = new Map<HintList, Set<string>>(Object.entries(hints).map(([name, words]) => [name as HintList, new Set(words)]));

const MAX_LENGTH = 400;

/**
 * The words of a class or id: "articleHero__Image-x2 top" → article, hero, image, x2, top,
 * and neighbouring pairs joined (herotop …), because sites write "heroImage", "hero-image" and "heroimage" for one thing.
 */
export function wordsOf(text: string): string[] {
  const words = text
    .slice(0, MAX_LENGTH)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const pairs = words.slice(1).map((word, index) => words[index]! + word);
  return [...words, ...pairs];
}

/** Whether any word of the text is in the named list of hints.json. */
export function hasHint(list: HintList, text: string): boolean {
  const set = sets.get(list)!;
  return wordsOf(text).some((word) => set.has(word));
}

/** Class, id and the attributes that name an element's part, as one text. */
export function namesOf(element: Element): string {
  return [classNameOf(element), attributeOf(element, 'id'), attributeOf(element, 'itemprop'), attributeOf(element, 'data-testid'), attributeOf(element, 'data-component')].filter(Boolean).join(' ');
}

export function isNamed(element: Element, list: HintList): boolean {
  return hasHint(list, namesOf(element));
}
