import type { Budget } from '../shared/budget';
import { attributeOf, hasAttribute, isElement, isText, localNameOf, queryAll, textContentOf } from '../shared/dom';
import { parentAcross, textBelow, walk, type RootOf } from './walk';

/** Something in a page that may be pressed. */
export interface Control {
  element: Element;
  label: string;
  /** `plain` says by an attribute that it can be pressed, `bare` says nothing. */
  kind: 'button' | 'link' | 'plain' | 'bare';
}

const ROLES = new Set(['button', 'link', 'menuitem']);
const BUTTON_INPUTS = new Set(['button', 'submit', 'image', 'reset']);
const INNER = 'button,a,input,select,textarea,[role=button],[tabindex]';
const MAX_LABEL = 120;
/** Signs that close a box, alone on a control. */
export const CLOSE_SIGN = /^[×✕✖✗✘╳⨉🗙❌]$/u;

function kindOf(element: Element): Control['kind'] | null {
  const name = localNameOf(element);
  if (name === 'button' || name === 'summary') return 'button';
  if (name === 'input') return BUTTON_INPUTS.has((attributeOf(element, 'type') ?? '').toLowerCase()) ? 'button' : null;
  const role = attributeOf(element, 'role');
  if (role && ROLES.has(role)) return role === 'link' ? 'link' : 'button';
  if (name === 'a') return hasAttribute(element, 'href') || hasAttribute(element, 'onclick') || !hasAttribute(element, 'name') ? 'link' : null;
  if (role && role !== 'none' && role !== 'presentation') return null;
  if (hasAttribute(element, 'onclick') || attributeOf(element, 'tabindex') === '0') return queryAll(element, INNER).length > 0 ? null : 'plain';
  return name.includes('-') && /button|btn/.test(name) ? 'button' : null;
}

/** A button inside a component shows words that were written outside of it. */
function slotted(element: Element, rootOf: RootOf, budget: Budget): string {
  const nodes = queryAll(element, 'slot').flatMap((slot) => (slot as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? []);
  return nodes.map((node) => textBelow(node, rootOf, budget, MAX_LABEL + 1)).join(' ').slice(0, MAX_LABEL + 1);
}

/** The words on a control: its text, else its accessible name, value or picture's alt text. */
export function labelOf(element: Element, rootOf: RootOf, budget: Budget): string {
  const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  if (localNameOf(element) === 'input') return tidy((element as HTMLInputElement).value || attributeOf(element, 'alt') || attributeOf(element, 'aria-label'));
  const own = tidy(textBelow(element, rootOf, budget, MAX_LABEL + 1)) || tidy(slotted(element, rootOf, budget));
  if (own && /\p{L}/u.test(own)) return own;
  const named = tidy(attributeOf(element, 'aria-label') || attributeOf(element, 'title'));
  if (named) return named;
  for (const child of Array.from(element.children)) {
    const alt = tidy(attributeOf(child, 'alt') || attributeOf(child, 'aria-label'));
    if (alt) return alt;
  }
  return own;
}

/** Writing that says much in few signs. */
const DENSE = /[\u0E00-\u0E7F\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;
const SENTENCE_END = /[.!?。！？।…]$/;
const MAX_BARE = 40;

/** Elements whose only content is one short text: a control may be made of a bare `span`. */
function bareLabel(text: Text): Element | null {
  const words = text.data.trim();
  if ((words.length < 2 && !CLOSE_SIGN.test(words)) || words.length > MAX_BARE || SENTENCE_END.test(words)) return null;
  if (words.length + 2 * (words.match(DENSE)?.length ?? 0) > MAX_BARE) return null;
  const parent = parentAcross(text);
  if (!parent || !isElement(parent)) return null;
  return (textContentOf(parent) ?? '').trim() === words ? parent : null;
}

const PLAIN = new Set(['span', 'div', 'p', 'b', 'strong', 'em', 'i', 'font', 'li', 'td', 'label']);

/** All controls below a node, in document order. Bare elements come only when nothing around them is a control. */
export function controlsBelow(start: Node, rootOf: RootOf, budget: Budget): Control[] {
  const controls: Control[] = [];
  walk(start, rootOf, budget, (node) => {
    if (isText(node)) {
      const element = bareLabel(node as Text);
      if (element && PLAIN.has(localNameOf(element))) controls.push({ element, label: (node as Text).data.replace(/\s+/g, ' ').trim(), kind: 'bare' });
      return undefined;
    }
    const kind = kindOf(node as Element);
    if (!kind || (kind === 'plain' && (textContentOf(node) ?? '').length > MAX_LABEL)) return true;
    const label = labelOf(node as Element, rootOf, budget);
    if (label.length > MAX_LABEL) return kind !== 'button';
    controls.push({ element: node as Element, label, kind });
    return false;
  });
  return controls;
}
