import type { Link } from './agent-link';
import { endsWell } from './points-at-item';
import { doing, nouns, roleSet } from './roles';
import { type Context, isClause, person, pictures, reportsDeed, strict, talk } from './shape';
import { any, foreign, has, isNoun, type Item } from './statement';

/** The segment begins with the statement and then goes on ("Translated by AI from Korean", "AI 생성 이미지로, …"). */
export function opensSegment({ items, link, place, verbLast }: Context): boolean {
  const deedFirst = !verbLast && link.doing < link.agent;
  if (place === 'headline' || any(items, 0, verbLast ? items.length : link.to, talk)) return false;
  if (foreign(items, 0, link.from) > 0 || foreign(items, link.from, link.to) > 1) return false;
  if (reportsDeed(items, link, place) || has(items[link.to + 1], roleSet('about'))) return false;
  if (verbLast && pictures.includes(place) && namesPicture(items, link)) return true;
  if (verbLast) return endsWell(items, toLastDeed(items, link)) && foreign(items, link.to, items.length) <= (strict.includes(place) ? 1 : 4);
  let next = link.to + 1;
  while (isNoun(items[next]) || (has(items[next], roleSet('filler')) && !has(items[next], roleSet('of')))) next += 1;
  const digest = !deedFirst && has(items[link.doing], roleSet('summarise', 'translate'));
  if (digest && foreign(items, next, items.length) > 1) return false;
  const noun = digest || any(items, 0, next, nouns);
  if (noun && strict.includes(place)) return false;
  const clause = strict.includes(place) ? items.length : clauseEnd(items, link.to);
  if (!deedFirst && (any(items, link.to, clause, talk) || any(items, link.to, items.length, roleSet('ask')))) return false;
  if (place === 'footer' && deedFirst && isClause(items, link)) return foreign(items, next, items.length) <= 6;
  if (pictures.includes(place) && isSigned(items[link.to + 1])) return foreign(items, link.to, items.length) <= 4;
  const free = isClause(items, link) || (pictures.includes(place) && deedFirst && foreign(items, next, items.length) === 0);
  const sourced = !strict.includes(place) && has(items[link.doing], roleSet('make', 'generate')) && has(items.at(-1), roleSet('of')) && foreign(items, next, items.length) <= 3;
  return (sourced || mayGoOn(items, next, noun && !free)) && foreign(items, next, items.length) <= 12;
}

/** Verb-last: "AI가 핵심만 세 줄로 정리", the verb may stand a few words behind what it did it to. */
function toLastDeed(items: Item[], link: Link): Link {
  const last = items.findLastIndex((item) => has(item, doing));
  const joined = last > link.to && foreign(items, link.to, last) <= 2 && items.slice(link.to, last).every((item) => item.kind !== 'mark' && !has(item, roleSet('is', 'not')));
  return joined ? { ...link, to: last } : link;
}

/** Verb-last: "챗GPT가 그린 2040년 서울의 모습", what was drawn closes the line with a noun for a picture. */
function namesPicture(items: Item[], link: Link): boolean {
  const last = items.findLastIndex((item) => item.kind !== 'mark');
  const drawn = link.agent < link.doing && has(items[link.doing], roleSet('make', 'generate', 'alter'));
  const named = items[link.agent]!.tool !== '' && !items[link.agent]!.common && foreign(items, link.to, items.length) <= 3;
  return drawn && last > link.to && (named || (has(items[last], roleSet('image')) && foreign(items, link.to, last) <= 8)) && !any(items, link.to, last, person | roleSet('human', 'about', 'ask', 'is', 'not'));
}

/** Index of the first mark behind a statement. */
function clauseEnd(items: Item[], from: number): number {
  const mark = items.findIndex((item, index) => index > from && item.kind === 'mark' && item.mark !== ':');
  return mark < 0 ? items.length : mark;
}

/** "Created in Midjourney by Tom Reed": a credit goes on with who made it. */
function isSigned(item: Item | undefined): boolean {
  return has(item, roleSet('credit')) && has(item, roleSet('filler')) && !isNoun(item);
}

/** Behind the statement stands nothing, "of" or "and", or a mark; behind a noun and a comma nothing foreign ("AI images, the new threat"). */
function mayGoOn(items: Item[], next: number, noun: boolean): boolean {
  const after = items[next];
  if (after === undefined || has(after, roleSet('of', 'and'))) return true;
  if (after.kind !== 'mark' || after.mark === "'") return false;
  if (!noun || after.mark !== ',' || items[next + 1] === undefined) return true;
  const relative = has(items[next + 1], roleSet('and')) && foreign(items, next, items.length) > 0 && !any(items, next, items.length, roleSet('review', 'human'));
  return items[next + 1]!.weight === 0 && !has(items[next + 1], roleSet('filler')) && !relative;
}
