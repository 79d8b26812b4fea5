import type { Link } from './agent-link';
import type { Place } from '../types';
import { agents, doing, nouns, roleSet } from './roles';
import { any, foreign, has, isNoun, type Item } from './statement';

/** What decides whether a linked agent and doing word are a label. */
export interface Context {
  items: Item[];
  link: Link;
  place: Place | '';
  whole: boolean;
  verbLast: boolean;
  verbSecond: boolean;
  byWord: boolean;
}

export const person = roleSet('person');

export const talk = roleSet('about', 'ask');

export const news: readonly (Place | '')[] = ['headline', 'first-paragraph'];

/** A badge may be a headline's kicker, or the headline of a card. */
export const strict: readonly (Place | '')[] = [...news, 'badge'];

export const pictures: readonly (Place | '')[] = ['caption', 'credit', 'alt', 'overlay', 'title'];

/** The segment holds nothing but words of labels. */
export function isTag({ items, link, place }: Context): boolean {
  if (foreign(items, 0, items.length) > 0 || any(items, 0, items.length, talk | person) || reportsDeed(items, link, place)) return false;
  return !items.some((item, index) => index !== link.agent && has(item, roleSet('tail')) && !has(item, agents | doing | nouns | roleSet('filler')));
}

/** "AI has written 300 texts": the agent opens a sentence of its own that points at nothing. */
export function reportsDeed(items: Item[], link: Link, place: Place | ''): boolean {
  if (strict.includes(place) && link.agent < link.doing && foreign(items, 0, link.agent) === 0 && !any(items, 0, link.agent, nouns) && has(items[link.doing], roleSet('is'))) return true;
  return link.agent < link.doing && foreign(items, 0, link.agent) === 0 && !any(items, 0, link.agent, nouns) && any(items, link.agent + 1, link.doing, roleSet('is')) && !has(items[link.doing], roleSet('use'));
}

/** "The film was made by AI": an auxiliary stands between its noun and the end of the statement. */
export function isClause(items: Item[], link: Link): boolean {
  return isNoun(items[0]) && any(items, 1, link.to, roleSet('is'));
}

/** "AI-generated content may be incorrect." */
export function warns({ items, link, place }: Context): boolean {
  if (place === 'headline' || foreign(items, 0, link.from) > 1 || any(items, 0, link.to + 3, talk)) return false;
  return any(items, link.to, items.length, roleSet('error')) && foreign(items, link.to, items.length) <= 4;
}

/** "All pictures on this site are made with AI". */
export function speaksOfSite({ items }: Context): boolean {
  return any(items, 0, items.length, roleSet('site')) && !any(items, 0, items.length, talk) && foreign(items, 0, items.length) <= 2;
}

/** The items without what a person did after the statement ("… and reviewed by our team"). */
export function withoutReview(items: Item[], link: Link): Item[] {
  for (let i = link.to + 1; i < items.length; i += 1) {
    if ((has(items[i], roleSet('and')) || items[i]!.mark === ',') && any(items, i + 1, i + 5, roleSet('review'))) return items.slice(0, i);
  }
  return items;
}
