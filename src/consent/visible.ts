import { hasAttribute, isConnected, localNameOf, ownerDocumentOf, rectOf } from '../shared/dom';
import { parentAcross } from './walk';

const hasLayout = (element: Element): boolean => {
  const root = ownerDocumentOf(element)?.documentElement;
  if (!root) return false;
  const rect = rectOf(root);
  return rect.width > 0;
};

/** A frame that is not rendered has a window without a size. */
const isInHiddenFrame = (element: Element): boolean => ownerDocumentOf(element)?.defaultView?.innerWidth === 0;

/** Style alone says hidden: for engines without `checkVisibility` or without layout. */
function hiddenByStyle(element: Element): boolean {
  let current: Element | null = element;
  for (let steps = 0; current && steps < 60; steps++) {
    const style = ownerDocumentOf(current)?.defaultView?.getComputedStyle(current);
    if ((style && (style.display === 'none' || style.opacity === '0')) || hasAttribute(current, 'hidden')) return true;
    if (style && current === element && (style.visibility === 'hidden' || style.visibility === 'collapse')) return true;
    if (localNameOf(current) === 'dialog' && !(current as HTMLDialogElement).hasAttribute('open')) return true;
    current = parentAcross(current);
  }
  return false;
}

/**
 * Whether a reader can see the element: rendered, not transparent, with a size, and not parked outside the page.
 * Where the engine has no layout (every rectangle is zero) only style counts.
 */
export function isVisible(element: Element): boolean {
  if (!isConnected(element)) return false;
  if (!hasLayout(element)) return !isInHiddenFrame(element) && !hiddenByStyle(element);
  const html = element as HTMLElement;
  if (typeof html.checkVisibility === 'function' && !html.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const rect = rectOf(element);
  if (rect.width < 2 || rect.height < 2) return false;
  const view = ownerDocumentOf(element)?.defaultView;
  if (!view) return false;
  const top = rect.top + view.scrollY;
  return rect.right > 0 && rect.left < view.innerWidth && top + rect.height > 0;
}
