import { closest, firstChildOf, foldedText, isElement, localNameOf, nextSiblingOf, queryAll } from '../shared/dom';
import type { Line } from './lines';
import { isChip } from './tags';

const emphasis = new Set(['em', 'i', 'small', 'b', 'strong', 'cite']);
const closed = /[.!…。！।۔】〕\])）］»]["'”’]?$/u;
const runsOn = /[,:;–—-]$/u;
const marked = /^[[(（［【〔※*⚠🤖ℹ✨💡]/u;
const longestRemark = 160;
/** A sentence without its stop is a remark only while it says nothing more. */
const longestOpen = 60;
const mostlyLinks = 0.6;

/**
 * A line in the middle of a story is prose unless it is made to stand apart: a short closed sentence, a paragraph of its own
 * that does not run on, or set in brackets, emphasis or a box; never an entry of a list or a link to something else.
 */
export function isRemark(line: Line): boolean {
  const { element, text } = line;
  if (text.length > longestRemark || closest(element, 'li, dl, table, pre, blockquote') || isLink(line)) return false;
  if (localNameOf(element) === 'p' && text.length <= longestOpen && !runsOn.test(text)) return true;
  return closed.test(text) || marked.test(text) || isChip(element) || emphasis.has(localNameOf(element)) || isWhollyEmphasised(element);
}

/** True for a line that is, for the most part, a link. */
export function isLink({ element, text }: Line): boolean {
  if (closest(element, 'a[href]')) return true;
  const linked = queryAll(element, 'a[href]').reduce((sum, link) => sum + foldedText(link, 400).length, 0);
  return linked > text.length * mostlyLinks;
}

/** True for a row of links, such as a menu or the tags of a story; two may still be an author and a label. */
export function isMenu({ chips }: Line): boolean {
  const links = new Set(chips.map((chip) => closest(chip.element, 'a[href]')));
  return chips.length > 2 && links.size === chips.length && !links.has(null);
}

function isWhollyEmphasised(element: Element): boolean {
  const first = firstChildOf(element);
  return isElement(first) && emphasis.has(localNameOf(first)) && nextSiblingOf(first) === null;
}
