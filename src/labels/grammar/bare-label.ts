import type { Place } from '../types';
import type { Hint, Statement } from './hint';
import type { Lexicon } from './lexicon';
import { isStrong } from './links';
import { statementOf } from './meaning';
import { agents, doing, roleSet } from './roles';
import type { Segment } from './segments';
import { any, foreign, has, isNoun, type Item } from './statement';

/** Where a description may end in a label behind a comma. */
export const picturePlaces: readonly (Place | '')[] = ['caption', 'credit', 'alt', 'title', 'overlay'];

const creditPlaces: readonly (Place | '')[] = ['credit', 'caption', 'overlay', 'byline', 'file'];

/** No doing word: "AI image", a lone "Midjourney" in a credit line. */
export function bareLabel(whole: Item[], segment: Segment, hint: Hint, lexicon: Lexicon): Statement | null {
  const items = picturePlaces.includes(hint.place ?? '') ? withoutScene(withoutAuthor(whole)) : whole;
  if (foreign(items, 0, items.length) > 0 || any(items, 0, items.length, roleSet('about', 'ask', 'not', 'without', 'tail', 'person', 'human'))) return null;
  const agent = items.findIndex((item) => has(item, roleSet('agent', 'tool')) || (has(item, roleSet('weak')) && has(item, roleSet('audio'))));
  if (agent < 0 || items[agent]!.quoted || isTopic(items, agent)) return null;
  const link = { agent, doing: agent, from: agent, to: agent };
  const made = any(items, 0, items.length, roleSet('image', 'audio')) || (hint.kind === 'video' && any(items, 0, items.length, roleSet('video')));
  const onBadge = segment.whole && hint.place === 'badge' && items.length <= 3 && any(items, 0, items.length, roleSet('content'));
  const inCredit = segment.whole && (hint.place === 'credit' || (items[agent]!.tool !== '' && creditPlaces.includes(hint.place ?? ''))) && hint.kind !== undefined && (hint.kind !== 'text' || hint.place === 'byline') && items.length <= 3;
  if (hint.place === 'headline' || (!made && !inCredit && !onBadge)) return null;
  return statementOf(items, link, hint, lexicon);
}

/** "Allt om AI", "Bilder zu KI": what is told of, not who made it. */
function isTopic(items: Item[], agent: number): boolean {
  return has(items[agent - 1], roleSet('of')) && !has(items[agent - 1], roleSet('filler', 'credit'));
}

/** "AI image by Tribune staff", "AI 그래픽=홍길동 기자": who had it made may follow. */
function withoutAuthor(items: Item[]): Item[] {
  const sign = items.findIndex(({ mark }) => mark === '=');
  const signed = sign > 0 && sign <= 3 && isStrong(items[0]) && isNoun(items[sign - 1]) && has(items.at(-1), roleSet('human'));
  if (signed && foreign(items, sign, items.length) <= 2) return items.slice(0, sign);
  const by = items.findIndex((item, index) => index > 0 && has(item, roleSet('credit')) && has(item, roleSet('filler')));
  const named = by > 0 && items.length - by <= 5 && items.slice(by + 1).every((item) => (item.capital || has(item, roleSet('human', 'filler'))) && !has(item, agents));
  return named && items.length > by + 1 ? items.slice(0, isNoun(items[by]) ? by + 1 : by) : items;
}

/** "AI image of a flooded street": what it shows may follow, in few words. */
function withoutScene(items: Item[]): Item[] {
  const of = items.findIndex((item, index) => has(item, roleSet('of')) || (index >= 2 && has(item, roleSet('filler'))));
  const opening = items.slice(0, of);
  const named = of >= 2 && opening.length <= 3 && foreign(opening, 0, of) === 0 && opening.some((item, index) => has(item, roleSet('image')) && (isStrong(opening[index - 1]) || isStrong(opening[index + 1])));
  const scene = items.slice(of);
  const plain = scene.every((item) => item.kind !== 'mark') && !any(scene, 0, scene.length, agents | doing | roleSet('about', 'ask', 'not', 'is', 'person'));
  return named && plain && foreign(scene, 0, scene.length) <= 6 ? opening : items;
}

/** "No AI", "sin IA": all of a text or a short sentence of it, and nothing else in it. */
export function bareDenial(items: Item[], segment: Segment): Statement | null {
  if (items.length > (segment.whole ? 5 : 3) || foreign(items, 0, items.length) > 0 || !any(items, 0, items.length, roleSet('not', 'without'))) return null;
  const told = any(items, 0, items.length, roleSet('about', 'ask', 'person', 'tail')) || !items.some(isStrong);
  return told ? null : { degree: 'none', about: 'any', tool: '', scope: 'item' };
}
