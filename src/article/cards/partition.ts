import type { Survey } from './survey';

/** What each element's subtree holds: no story, several, or the number of its only one. */
export const NONE = -1;
export const MANY = -2;

/** For each element NONE, MANY or the number of the only story in its subtree. */
export function fillIn(page: Survey, list: { links: number[] }[]): number[] {
  const only = new Array<number>(page.elements.length).fill(NONE);
  list.forEach((story, number) => {
    for (const link of story.links) only[link] = number;
  });
  for (let i = only.length - 1; i > 0; i -= 1) {
    const up = page.parent[i]!;
    const here = only[i]!;
    if (up < 0 || here === NONE || only[up] === here) continue;
    only[up] = only[up] === NONE ? here : MANY;
  }
  return only;
}
