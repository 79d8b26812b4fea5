import { attributeOf, hasAttribute, localNameOf } from '../shared/dom';

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Hidden by its own markup. `aria-hidden` is not asked: pages use it on text that is shown. */
export function hiddenByMarkup(element: Element): boolean {
  if (hasAttribute(element, 'hidden') && attributeOf(element, 'hidden') !== 'until-found') return true;
  const style = attributeOf(element, 'style');
  return style !== null && hiddenStyle.test(style);
}

/** A dialog that lies over the page: a prompt, a pay wall, a newsletter box. */
export function isDialog(element: Element, tag = localNameOf(element)): boolean {
  if (tag === 'dialog') return true;
  const role = attributeOf(element, 'role');
  return role === 'dialog' || role === 'alertdialog' || attributeOf(element, 'aria-modal') === 'true';
}

/** True when the browser lays the element out; true too where no browser can tell. */
export function isShown(element: Element): boolean {
  const check = (element as { checkVisibility?: () => boolean }).checkVisibility;
  return typeof check === 'function' ? check.call(element) : true;
}
