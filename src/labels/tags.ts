import { classNameOf, localNameOf } from '../shared/dom';

const inline = new Set([
  'a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark',
  'q', 'rp', 'rt', 'ruby', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'tspan', 'img', 'slot',
]);

/** Elements whose words a reader never sees as words of the page. */
const silent = new Set([
  'script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'head', 'select', 'option', 'textarea', 'math', 'canvas',
  'pre', 'datalist', 'meta', 'link', 'input',
]);

const navigation = new Set(['nav', 'menu', 'dialog']);
const chipName = /(?:^|[\s_-])(?:badge|label|tag|kicker|credits?|source|authors?|byline|copyright|meta|note|notice|disclosure|disclaimer)(?:$|[\s_-])/i;

export const isNavigation = (element: Element): boolean => navigation.has(localNameOf(element));

/** An inline element that is made to stand apart from the words around it. */
export const isChip = (element: Element): boolean => localNameOf(element) === 'small' || chipName.test(classNameOf(element));

export const isInline = (element: Element): boolean => inline.has(localNameOf(element));
export const isSilent = (element: Element): boolean => silent.has(localNameOf(element));
export const isHeading = (element: Element): boolean => /^h[1-6]$/.test(localNameOf(element));
