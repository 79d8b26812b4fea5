import { browser } from './browser';

type Opener = (element: HTMLElement) => ShadowRoot | null;

/** A shadow root, open or closed, of an element of the page: extensions may look into both. */
export function closedRootOf(element: Element): ShadowRoot | null {
  const { dom } = browser as unknown as { dom?: { openOrClosedShadowRoot?: Opener } };
  try {
    // Chromium refuses elements that cannot have one.
    if (dom?.openOrClosedShadowRoot) return dom.openOrClosedShadowRoot(element as HTMLElement);
    return (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  } catch {
    return element.shadowRoot;
  }
}
