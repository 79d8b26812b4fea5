import { isConnected } from '../shared/dom';

/** At most this many re-insertions in this many milliseconds; then the page has its way. */
export const reinsertLimit = { times: 5, milliseconds: 5_000 } as const;

export interface MarkHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts the host back if the page took it out; false once the page has its way. */
  keep(): boolean;
  remove(): void;
}

/**
 * The one element we add to a page: no size, no part in its layout, a closed shadow root inside.
 * It stands beside <body>, so no selector or framework of the page's content meets it.
 */
export function createHost(document: Document, css: string, now: () => number = () => performance.now()): MarkHost {
  const element = document.createElement('colophon-marks');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  let inserted: number[] = [];
  let gaveUp = false;
  document.documentElement.append(element);

  return {
    element,
    root,
    keep() {
      if (gaveUp) return false;
      if (isConnected(element)) return true;
      inserted = inserted.filter((time) => now() - time < reinsertLimit.milliseconds);
      if (inserted.length >= reinsertLimit.times) {
        gaveUp = true;
        return false;
      }
      inserted.push(now());
      document.documentElement.append(element);
      return true;
    },
    remove() {
      gaveUp = true;
      element.remove();
    },
  };
}
