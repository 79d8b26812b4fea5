import { attributeOf } from '../../shared/dom.ts';
import { namesOf } from '../hints.ts';
import words from './names.json' with { type: 'json' };

/** What class names, ids and the like say that an element is for. */
export const nameGroups = Object.keys(words) as (keyof typeof words)[];

const groupsOfWord = new Map<string, number>();
nameGroups.forEach((group, index) => {
  for (const word of words[group]) groupsOfWord.set(word, (groupsOfWord.get(word) ?? 0) | (1 << index));
});

const known = new Map<string, number>();
const mostKnown = 5000;

/** The groups an element's own names belong to, one bit each. */
export function groupsOf(element: Element): number {
  const names = `${namesOf(element)} ${attributeOf(element, 'itemprop') ?? ''} ${(attributeOf(element, 'data-testid') ?? '').slice(0, 80)} ${attributeOf(element, 'role') ?? ''}`;
  let groups = known.get(names);
  if (groups === undefined) {
    groups = 0;
    for (const word of names.toLowerCase().split(/[^a-z\d]+/, 60)) groups |= groupsOfWord.get(word) ?? 0;
    if (known.size >= mostKnown) known.clear();
    known.set(names, groups);
  }
  return groups;
}
