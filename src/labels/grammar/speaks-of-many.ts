import type { Link } from './agent-link';
import { isStrong } from './links';
import { agents, nouns, roleSet } from './roles';
import { type Context, person, pictures, talk } from './shape';
import { any, foreign, has, isNoun, type Item } from './statement';

const made = roleSet('make');
const told = roleSet('generate', 'translate', 'summarise', 'alter', 'assist', 'use');
const relative = roleSet('and');
const thisWord = roleSet('this');
const reality = roleSet('error', 'human', 'review');

/** "Built with AI for teams", "Purpose-built AI": what AI is good for, or was made for, not what it made. */
export function isSlogan({ items, link, place, byWord }: Context): boolean {
  if (!has(items[link.doing], made) || has(items[link.doing], told | agents)) return false;
  if (byWord && isStrong(items[link.agent]) && !has(items[link.agent], roleSet('weak')) && link.agent === link.doing + 1 && !has(items[link.doing], roleSet('credit')) && !any(items, 0, link.doing, roleSet('is'))) return true;
  if (place !== 'badge' || link.doing > link.agent || any(items, 0, items.length, nouns | thisWord)) return false;
  return foreign(items, link.to, items.length) > 0 || any(items, link.to, items.length, person) || (has(items[link.to + 1], roleSet('of')) && has(items[link.to + 2], roleSet('human')));
}

/** Whether a sentence speaks of all that AI made, or of the case that it made something, rather than of one item. */
export function tellsRule(context: Context): boolean {
  const { items, link, verbLast, verbSecond } = context;
  if (any(items, 0, link.to, thisWord)) return false;
  return (verbSecond && isCondition(context)) || (verbLast ? deniesWhatFollows(context) : hasPredicate(context));
}

/** "Wird ein Text mit KI erstellt, weisen wir darauf hin": the verb opens the sentence, and behind the comma something else is told. */
function isCondition({ items, link }: Context): boolean {
  if (!has(items[0], roleSet('is', 'use')) || link.from === 0) return false;
  const comma = commaBehind(items, link);
  return comma > 0 && !any(items, comma, items.length, reality) && comma < items.length - 1;
}

/** "Texts that were written by AI, are not accepted": the statement only describes its noun; what is told stands behind it. */
function hasPredicate({ items, link, place }: Context): boolean {
  const noun = items.findIndex(isNoun);
  if (noun < 0 || noun >= link.from) return false;
  if (any(items, 0, noun, roleSet('not')) && any(items, noun + 1, link.from, relative)) return true;
  const described = items.slice(noun + 1, link.from).some((item) => item.mark === ',' || has(item, relative));
  if (!described || any(items, link.to, items.length, reality)) return false;
  const behind = items.slice(link.to + 1);
  if (any(behind, 0, behind.length, talk | roleSet('not'))) return true;
  const comma = commaBehind(items, link);
  return comma > 0 && foreign(items, comma, items.length) > 0 && (!pictures.includes(place) || has(items[comma + 1], roleSet('is')));
}

/** Verb-last: "AIで作成した作品は応募できません", what AI made is what something is denied of. */
function deniesWhatFollows({ items, link }: Context): boolean {
  const not = items.findIndex((item, index) => index > link.to && has(item, roleSet('not')));
  if (not < 0 || items.slice(link.to, not).some((item) => item.kind === 'mark')) return false;
  return any(items, link.to + 1, not, nouns) && foreign(items, link.to, not) > 0 && !any(items, link.to, items.length, reality);
}

function commaBehind(items: Item[], link: Link): number {
  return items.findIndex((item, index) => index > link.to && item.mark === ',');
}
