import type { RunInPage } from './read-page';

/** Presses an element in the page's own world; false where it was not found there. */
export type PagePress = (element: Element) => Promise<boolean>;

/**
 * Runs in the page: presses the element that carries the attribute, wherever open shadow roots and frames of the same
 * origin have it. Self-contained.
 */
export function pressMarked(mark: string): boolean {
  const roots: ParentNode[] = [document];
  for (let looked = 0; looked < roots.length && looked < 200; looked++) {
    const root = roots[looked]!;
    const found = root.querySelector<HTMLElement>(`[${mark}]`);
    if (found) {
      found.removeAttribute(mark);
      found.click();
      return true;
    }
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      const inner = element instanceof HTMLIFrameElement ? element.contentDocument : null;
      if (inner) roots.push(inner);
    }
  }
  return false;
}

/**
 * For links whose address is a script (`href="javascript:…"`): pressed by a script of an extension, browsers hold them
 * to the extension's content policy and run nothing. An attribute of a name made up on the spot tells the page's world which.
 */
export function createPagePress(inPage: RunInPage): PagePress {
  return async (element) => {
    const mark = `data-${Math.random().toString(36).slice(2)}`;
    element.setAttribute(mark, '');
    try {
      return (await inPage('press', [mark])) === true;
    } catch {
      return false;
    } finally {
      element.removeAttribute(mark);
    }
  };
}
