import { closesAsGenerated, closesWithHelp, closesWithPicture, closesWithStatement, describesPicture, endsInStatement, followsName, followsPerson, statesOfThing, tellsHelp, tellsOfPart, tellsOwnUse } from './closes-segment';
import { isStrong } from './links';
import { opensSegment } from './opens-segment';
import { namesItself, pointsAtItem } from './points-at-item';
import { doing, nouns, roleSet } from './roles';
import { isSlogan, tellsRule } from './speaks-of-many';
import { isTag, speaksOfSite, warns, type Context } from './shape';
import { any, foreign, has, isNoun } from './statement';

/** Whether a linked agent and doing word are a label in the shape and at the place they stand. */
export function accepted(context: Context): boolean {
  const { items, link } = context;
  const weak = !isStrong(items[link.agent]);
  if (isSlogan(context) || tellsRule(context)) return false;
  const useOnly = !any(items, 0, items.length, doing & ~roleSet('use'));
  if (pointsAtItem(context)) return !weak || weakIsEnough(context);
  if (weak && !weakIsEnough(context)) return false;
  if (has(items[0], roleSet('site')) && !isNoun(items[0]) && !any(items, 1, items.length, roleSet('is'))) return false;
  if (useOnly && !fitsUse(context)) return false;
  return isTag(context) || opensSegment(context) || warns(context) || endsInStatement(context) || closesWithStatement(context) || closesWithHelp(context) || closesWithPicture(context) || closesAsGenerated(context) || describesPicture(context) || tellsOfPart(context) || namesItself(context) || followsName(context) || followsPerson(context) || tellsOwnUse(context) || tellsHelp(context) || statesOfThing(context) || speaksOfSite(context);
}

/** "With the use of AI" alone tells of the making only in a byline, a footer, or where a picture's line says nothing else. */
function fitsUse({ items, place }: Context): boolean {
  if (place === 'caption' || place === 'credit') return foreign(items, 0, items.length) <= 1;
  if (place === 'badge') return foreign(items, 0, items.length) === 0 && (items.length <= 2 || (items.length <= 4 && any(items, 0, items.length, nouns)));
  return place === 'byline' || place === 'footer';
}

/** "Automatic" or "machine" alone: enough for a translation, a voice, a summary, or a text that is pointed at and not just drawn from a register. */
function weakIsEnough({ items, link }: Context): boolean {
  if (has(items[link.doing], roleSet('translate', 'summarise')) || any(items, 0, items.length, roleSet('audio'))) return true;
  const told = items[link.agent]!.tailed || !(any(items, link.from, items.length, roleSet('of')) && foreign(items, link.from, items.length) > 0);
  return told && any(items, 0, items.length, roleSet('this')) && any(items, 0, items.length, roleSet('article'));
}
