import { attributeOf, classNameOf } from '../../shared/dom';
import words from './names.json' with { type: 'json' };

/** What class names, ids and the like say that an element is for. */
export const nameGroups = Object.keys(words) as (keyof typeof words)[];

const groupsOfWord = new Map<string, number>();
nameGroups.forEach((group, index) => {
  for (const word of words[group]) groupsOfWord.set(word, (groupsOfWord.get(word) ?? 0) | (1 << index));
});

const known = new Map<string, number>();
const mostKnown = 5000;
const longest = 500;

/** The groups an element's own names belong to, one bit each. */
export function groupsOf(element: Element): number {
  const names = `${classNameOf(element)} ${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'itemprop') ?? ''} ${attributeOf(element, 'data-testid') ?? ''} ${attributeOf(element, 'role') ?? ''}`;
  const key = names.length > longest ? names.slice(0, longest) : names;
  let groups = known.get(key);
  if (groups === undefined) {
    groups = 0;
    for (const word of wordsOf(key)) groups |= groupsOfWord.get(word) ?? 0;
    if (known.size >= mostKnown) known.clear();
    known.set(key, groups);
  }
  return groups;
}

/** The words of names, `camelCase` cut too. */
const wordsOf = (names: string): string[] => names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().split(/[^a-z\d]+/, 60);
