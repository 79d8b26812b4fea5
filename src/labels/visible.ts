import { attributeOf, closest, parentElementOf } from '../shared/dom';

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const unfolding = '[role=tooltip], [class*=tooltip], [class*=popover], details';

type Check = (this: Element, options?: { visibilityProperty?: boolean }) => boolean;
// Taken when this module loads: a page cannot put another in its place.
const check = (globalThis as { Element?: { prototype: { checkVisibility?: Check } } }).Element?.prototype.checkVisibility;

/**
 * False for words that the reader cannot get to see: templates that a page keeps hidden for other stories.
 * What unfolds on a click or under the pointer counts as shown, and so does what is hidden together with its whole item
 * (a tab, a carousel). True where no browser can tell.
 */
export function canBeSeen(element: Element, item: Element | null): boolean {
  if (closest(element, unfolding)) return true;
  if (check) return check.call(element, { visibilityProperty: true }) || (item !== null && !check.call(item, { visibilityProperty: true }));
  for (let at: Element | null = element; at && at !== item; at = parentElementOf(at)) if (hiddenStyle.test(attributeOf(at, 'style') ?? '')) return false;
  return true;
}
