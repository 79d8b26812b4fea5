import { attributeOf } from '../../shared/dom.ts';
import { addressOf, type Address, baseOf } from './address.ts';
import type { Survey } from './survey.ts';

/** A story as the page's links name it; several links may lead to one. */
export interface Story {
  address: Address;
  /** Survey indexes of its links. */
  links: number[];
  /** Weight of its longest link text. */
  weight: number;
}

/** Lightest link text that can be a headline by itself. */
const LIGHTEST = 12;
const HEADINGS = /^h[1-6]$/;

/** What each element's subtree holds: no story, several, or the number of its only one. */
export const NONE = -1;
export const MANY = -2;

export interface Stories {
  list: Story[];
  /** For each element of the survey NONE, MANY or an index of `list`. */
  only: number[];
}

/**
 * Groups the page's links by where they lead and tells for each element whether its subtree is about one story.
 * `excluded` names elements whose links are part of the page's own story.
 */
export function storiesOf(document: Document, page: Survey, excluded: (index: number) => boolean): Stories {
  const base = baseOf(document);
  const own = addressOf(base, base)?.key;
  const byKey = new Map<string, Story>();
  for (const link of page.links) {
    const address = addressOf(attributeOf(page.elements[link]!, 'href') ?? '', base);
    if (!address || address.key === own || excluded(link)) continue;
    const story = byKey.get(address.key) ?? { address, links: [], weight: 0 };
    story.links.push(link);
    if (!isMinor(page, link)) story.weight = Math.max(story.weight, weightOfLink(page, link));
    byKey.set(address.key, story);
  }
  const list = [...byKey.values()].filter((story) => story.weight >= LIGHTEST);
  return { list, only: fillIn(page, list) };
}

function weightOfLink(page: Survey, link: number): number {
  if (page.weight[link]! > 0 || page.pictures[link] === 0) return page.weight[link]!;
  const name = attributeOf(page.elements[link]!, 'title') ?? attributeOf(page.elements[link]!, 'aria-label') ?? '';
  return name.length;
}

/** Author, date, category and tag links belong to a card but do not name its story. */
function isMinor(page: Survey, link: number): boolean {
  if (/\b(?:author|tag|nofollow sponsored)\b/.test(attributeOf(page.elements[link]!, 'rel') ?? '')) return true;
  for (let i = link, steps = 0; i >= 0 && steps < 3; i = page.parent[i]!, steps += 1) {
    if (HEADINGS.test(page.tags[i]!)) return false;
    if (page.zone[i] === 'minor') return true;
  }
  return false;
}

function fillIn(page: Survey, list: Story[]): number[] {
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
