import { attributeOf, isConnected, localNameOf, ownerDocumentOf } from '../shared/dom';
import { labelOf, type Control } from './controls';
import { Budget } from '../shared/budget';
import { fold } from './fold';
import type { Sight } from './sight';

/** Whether pressing this control would leave the page: such links are never pressed. */
export function leavesPage(control: Control): boolean {
  const link = localNameOf(control.element) === 'a' ? (control.element as HTMLAnchorElement) : null;
  const href = link?.getAttribute('href')?.trim() ?? '';
  if (!link || !href || href.startsWith('#') || /^javascript:/i.test(href)) return false;
  if (link.target && link.target !== '_self') return true;
  try {
    const here = new URL(ownerDocumentOf(link)?.baseURI ?? '');
    const there = new URL(href, here);
    return there.origin !== here.origin || there.pathname !== here.pathname;
  } catch {
    return true;
  }
}

/** Seen, and with the words it was chosen for: asked immediately before every press. */
export function stillThere(control: Control, sight: Sight): boolean {
  if (!isConnected(control.element) || !sight.isVisible(control.element)) return false;
  const label = labelOf(control.element, sight.rootOf, new Budget({ nodes: 500, milliseconds: 20 }));
  return fold(label) === fold(control.label);
}

/** A link that runs a script where it is pressed. */
const isScriptLink = (element: Element): boolean => localNameOf(element) === 'a' && /^\s*javascript:/i.test(attributeOf(element, 'href') ?? '');

/**
 * Presses a control. The first try is a plain click; later ones go through pointer and mouse events, for handlers
 * that listen to those, and ask again before the click whether the control is still the same. Script links are pressed by `pressInPage`.
 */
export async function press(control: Control, sight: Sight, thorough: boolean, pressInPage?: (element: Element) => Promise<boolean>): Promise<boolean> {
  if (!stillThere(control, sight)) return false;
  const element = control.element as HTMLElement;
  const view = ownerDocumentOf(element)?.defaultView as (Window & typeof globalThis) | null;
  if (thorough && view) {
    const init = { bubbles: true, cancelable: true, composed: true, view };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
      const kind = type.startsWith('pointer') && typeof view.PointerEvent === 'function' ? view.PointerEvent : view.MouseEvent;
      element.dispatchEvent(new kind(type, init));
      if (!stillThere(control, sight)) return true;
    }
  }
  if (!isScriptLink(element) || !(await pressInPage?.(element))) element.click();
  return true;
}
