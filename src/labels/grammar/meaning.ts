import type { Link } from './agent-link';
import type { Degree } from '../types';
import type { Hint, Statement } from './hint';
import type { Lexicon } from './lexicon';
import { agents, nouns, roleSet, type Role, type RoleSet } from './roles';
import { any, foreign, has, type Item } from './statement';

export type About = 'text' | 'image' | 'video' | 'audio' | 'any';

const made = roleSet('make', 'generate');
const order: [About, RoleSet][] = [['image', roleSet('image')], ['video', roleSet('video')], ['audio', roleSet('audio')], ['text', roleSet('article', 'summarise', 'translate')]];

/** What the words say was made. A picture, film or voice named beside a text is what was made for that text. */
export function aboutOf(items: Item[]): About {
  for (const [about, roles] of order) if (any(items, 0, items.length, roles & (nouns | roleSet('summarise', 'translate')))) return about;
  return 'any';
}

/** How much the agent did, from the words around its doing word. */
export function degreeOf(items: Item[], link: Link, about: About, kind: string, verbLast: boolean): Degree {
  const end = Math.min(link.to + 7, deniedRemark(items, link));
  const near = items.filter((_item, index) => index >= link.from - 6 && index < end && !isHumanWork(items, index, link));
  const says = (...roles: Role[]): boolean => near.some((item) => has(item, roleSet(...roles)));
  if (says('translate')) return 'translated';
  if (says('summarise')) return 'summarised';
  if (says('assist') && isMadeByHuman(items)) return 'assisted';
  const made = says('make', 'generate');
  const picture = about === 'image' || about === 'video' || about === 'audio' || (about === 'any' && kind !== 'text' && kind !== '');
  if (isAltered(items, near, link)) return !picture && (isOnlyTool(items, link, verbLast) || says('assist')) ? 'assisted' : 'altered';
  if (says('assist')) return picture && made && !(about === 'audio' && kind === 'text') ? 'generated' : 'assisted';
  return !picture && isOnlyTool(items, link, verbLast) ? 'assisted' : 'generated';
}

/** Index of the mark behind a statement that a denial follows ("…, no investment advice"): what is denied there was not done. */
function deniedRemark(items: Item[], link: Link): number {
  const mark = items.findIndex((item, index) => index > link.to && item.kind === 'mark' && any(items, index + 1, index + 4, roleSet('not', 'without')));
  return mark < 0 ? items.length : mark;
}

/** A montage is a picture of its own, not an altered one; what went through a revision after the statement was not altered by its agent. */
function isAltered(items: Item[], near: Item[], link: Link): boolean {
  return near.some((item) => {
    if (!has(item, roleSet('alter')) || has(item, roleSet('image'))) return false;
    const between = items.slice(link.to + 1, items.indexOf(item));
    const parted = between.findIndex((other) => other.kind === 'mark' || has(other, roleSet('and')));
    return parted < 0 || parted === between.length - 1;
  });
}

/** "Written by our reporter": a person and a making word side by side. */
function isMadeByHuman(items: Item[]): boolean {
  return items.some((item, index) => has(item, roleSet('make')) && [-2, -1, 1, 2].some((step) => has(items[index + step], roleSet('human'))));
}

/** "AI was used to write …" tells of a tool in the work; "generated using AI" tells who made it. */
function isOnlyTool(items: Item[], link: Link, verbLast: boolean): boolean {
  const near = (...roles: Role[]): number => items.findIndex((item, index) => index >= link.from - 6 && index <= link.to + 6 && has(item, roleSet(...roles)) && index !== link.agent);
  const use = items.findIndex((item, index) => has(item, roleSet('use')) && governs(items, index, link.agent, verbLast));
  if (use < 0) return false;
  const make = near('make', 'generate');
  if (make < 0) return true;
  if (near('generate', 'weak') < 0) return true;
  if (verbLast) return use > make;
  if (link.agent < use) return use < make || (make < link.agent && any(items, make + 1, link.agent, nouns));
  return make < use ? any(items, make + 1, use, nouns) : any(items, link.agent + 1, make, roleSet('of'));
}

/** Whether "use" speaks of the agent: right before it, or behind it with the verb at the end or an auxiliary between. */
function governs(items: Item[], use: number, agent: number, verbLast: boolean): boolean {
  if (use < agent) return agent - use <= 3 && foreign(items, use, agent) === 0;
  if (!verbLast && (has(items[use], roleSet('of')) || isByAgent(items, agent))) return false;
  return use <= agent + 4 && (verbLast || any(items, agent + 1, use, roleSet('is', 'filler')) || use === agent + 1);
}

/** "Written by AI using official data": the agent follows its deed, so what follows uses something else. */
function isByAgent(items: Item[], agent: number): boolean {
  const by = items[agent - 1];
  if (has(items[agent], roleSet('weak')) && has(by, made)) return true;
  return has(items[agent - 2], made) && has(by, roleSet('filler')) && !has(by, nouns);
}

/** "…and edited by a member of our staff": the doing word is not the agent's, and a person stands in its clause. */
function isHumanWork(items: Item[], index: number, link: Link): boolean {
  if (isOwnDeed(items, index, link) || !has(items[index], roleSet('alter', 'summarise', 'translate', 'review'))) return false;
  return hasHuman(items, index, -1, 2) || hasHuman(items, index, 1, 7);
}

/** The doing word beside the agent, nothing that parts two deeds between. */
function isOwnDeed(items: Item[], index: number, link: Link): boolean {
  return index === link.doing && !items.slice(link.from + 1, link.to).some((item) => item.kind === 'mark' || has(item, roleSet('and')));
}

/** Whether a person stands in the clause; "edited and checked by us" is one clause, "translated and checked by us" two. */
function hasHuman(items: Item[], from: number, step: 1 | -1, reach: number): boolean {
  const shared = has(items[from], roleSet('alter', 'review'));
  for (let i = from; Math.abs(i - from) <= reach; i += step) {
    const item = items[i];
    if (has(item, roleSet('human'))) return true;
    if (item === undefined || item.kind === 'mark' || has(item, agents) || (has(item, roleSet('and')) && !shared)) return false;
  }
  return false;
}

/** Whether the statement speaks of one item, of all on the page, or of the site. */
export function scopeOf(items: Item[]): 'item' | 'page' | 'site' {
  if (any(items, 0, items.length, roleSet('site'))) return 'site';
  return any(items, 0, items.length, roleSet('all')) ? 'page' : 'item';
}

/** What a linked agent and doing word say. */
export function statementOf(items: Item[], link: Link, hint: Hint, lexicon: Lexicon): Statement {
  const named = aboutOf(items);
  const degree = degreeOf(items, link, named, hint.kind ?? '', lexicon.verbLast);
  // What was transcribed with help was not made.
  const about = named === 'audio' && degree === 'assisted' && !any(items, 0, items.length, made) ? 'any' : named;
  return { degree, about, tool: items[link.agent]?.tool ?? '', scope: scopeOf(items) };
}
