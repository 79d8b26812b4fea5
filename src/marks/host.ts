import { isConnected } from '../shared/dom';

/** At most this many re-insertions in this many milliseconds; then the page has its way. */
export const reinsertLimit = { times: 5, milliseconds: 5_000 } as const;

export interface MarkHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts the host into the page, or back if the page took it out; false once the page has its way. */
  keep(): boolean;
  /** Takes the host out while there is nothing to show, or the page is being edited. */
  withdraw(): void;
  /** Takes the host out for good. */
  remove(): void;
}

/**
 * The one element we add to a page: no size, no part in its layout, a closed shadow root inside.
 * It stands beside <body>, so no selector or framework of the page's content meets it. It is out of the page until `keep` is first called.
 */
export function createHost(document: Document, css: string, now: () => number = () => performance.now()): MarkHost {
  const element = document.createElement('colophon-marks');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  let inserted: number[] = [];
  let gaveUp = false;
  let wanted = false;

  return {
    element,
    root,
    keep() {
      if (gaveUp) return false;
      if (isConnected(element)) return true;
      if (!wanted) {
        wanted = true;
        document.documentElement.append(element);
        return true;
      }
      inserted = inserted.filter((time) => now() - time < reinsertLimit.milliseconds);
      if (inserted.length >= reinsertLimit.times) {
        gaveUp = true;
        return false;
      }
      inserted.push(now());
      document.documentElement.append(element);
      return true;
    },
    withdraw() {
      wanted = false;
      element.remove();
    },
    remove() {
      gaveUp = true;
      element.remove();
    },
  };
}
