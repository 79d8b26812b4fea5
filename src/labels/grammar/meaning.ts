import type { Degree } from '../types';
import { nouns, roleSet, type Role, type RoleSet } from './roles';
import { any, has, type Item, type Link } from './statement';

export type About = 'text' | 'image' | 'video' | 'audio' | 'any';

const order: [About, RoleSet][] = [['image', roleSet('image')], ['video', roleSet('video')], ['audio', roleSet('audio')], ['text', roleSet('article', 'summarise', 'translate')]];

/** What the words say was made. A picture, film or voice named beside a text is what was made for that text. */
export function aboutOf(items: Item[]): About {
  for (const [about, roles] of order) if (any(items, 0, items.length, roles & (nouns | roleSet('summarise', 'translate')))) return about;
  return 'any';
}

/** How much the agent did, from the words around its doing word. */
export function degreeOf(items: Item[], link: Link, about: About, kind: string, verbLast: boolean): Degree {
  const near = items.filter((_item, index) => index >= link.from - 6 && index <= link.to + 6 && !isHumanWork(items, index));
  const says = (role: Role): boolean => near.some((item) => has(item, roleSet(role)));
  if (says('translate')) return 'translated';
  if (says('summarise')) return 'summarised';
  if (says('alter')) return 'altered';
  const picture = about === 'image' || about === 'video' || about === 'audio' || (about === 'any' && kind !== 'text' && kind !== '');
  if (says('assist')) return picture && says('make') ? 'generated' : 'assisted';
  if (says('use') && !says('make')) return picture ? 'generated' : 'assisted';
  if (says('use') && !picture && (any(items, 0, items.length, roleSet('review')) || usedFor(items, link, verbLast))) return 'assisted';
  return 'generated';
}

/** "AI was used to write …" tells of a tool in the work; "written using AI" tells who wrote. */
function usedFor(items: Item[], link: Link, verbLast: boolean): boolean {
  const near = (role: Role): number => items.findIndex((item, index) => index >= link.from - 6 && index <= link.to + 6 && has(item, roleSet(role)) && index !== link.agent);
  const use = near('use');
  const make = near('make');
  if (use < 0 || make < 0) return false;
  if (verbLast) return use > make;
  if (link.agent < use) return use < make || (make < link.agent && any(items, make + 1, link.agent, nouns));
  return make < use ? any(items, make + 1, use, nouns) : any(items, link.agent + 1, make, roleSet('of'));
}

/** "…and edited by our staff": the doing word belongs to a person. */
function isHumanWork(items: Item[], index: number): boolean {
  if (!has(items[index], roleSet('alter', 'summarise', 'translate', 'review'))) return false;
  return [-2, -1, 0, 1, 2, 3].some((step) => has(items[index + step], roleSet('human')));
}

/** Whether the statement speaks of one item, of all on the page, or of the site. */
export function scopeOf(items: Item[]): 'item' | 'page' | 'site' {
  if (any(items, 0, items.length, roleSet('site'))) return 'site';
  return any(items, 0, items.length, roleSet('all')) ? 'page' : 'item';
}
