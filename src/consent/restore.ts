import { isConnected, rectOf, textContentOf } from '../shared/dom';
import { lockedParts, unlockParts } from './page-lock';

/** Where the reader was before a prompt was answered. */
export interface Place {
  /** Puts focus and scroll position back. */
  putBack: () => void;
  /** Takes away scroll locks and empty overlays that were there with the prompt and stayed after a real answer. */
  release: (wait: (milliseconds: number) => Promise<void>) => Promise<void>;
}

/** Sites take their own locks away within this many milliseconds, animations included. */
const PATIENCE = 400;
/** Page that sticks out below the window, in pixels, for a lock to be one; app shells scroll inside and have none. */
const HIDDEN_PAGE = 60;
const COVER = 0.9;

const isCutOff = (document: Document): boolean => {
  const height = Math.max(document.documentElement.scrollHeight, document.body?.scrollHeight ?? 0);
  return height > (document.defaultView?.innerHeight ?? 0) + HIDDEN_PAGE;
};

/** Elements without words of their own that lie over nearly the whole window. */
function coversOf(document: Document): Element[] {
  const view = document.defaultView;
  if (!view || typeof document.elementsFromPoint !== 'function') return [];
  const points = [[0.5, 0.5], [0.02, 0.02], [0.98, 0.5]] as const;
  const found = new Set(points.flatMap(([x, y]) => document.elementsFromPoint(view.innerWidth * x, view.innerHeight * y).slice(0, 12)));
  return [...found].filter((element) => covers(element, view));
}

function covers(element: Element, view: Window & typeof globalThis): boolean {
  const rect = rectOf(element);
  if (rect.width < view.innerWidth * COVER || rect.height < view.innerHeight * COVER) return false;
  return view.getComputedStyle(element).position === 'fixed';
}

const isEmpty = (element: Element): boolean => (textContentOf(element) ?? '').trim().length === 0 && element.querySelector('img,video,canvas,iframe,input') === null;

/** Remembers focus, scroll position, locks and overlays of a document. */
export function rememberPlace(document: Document): Place {
  const view = document.defaultView;
  const focus = document.activeElement as HTMLElement | null;
  const x = view?.scrollX ?? 0;
  const y = view?.scrollY ?? 0;
  const locks = lockedParts(document);
  const overlays = coversOf(document);
  return {
    putBack() {
      if (focus && focus !== document.activeElement && focus !== document.body && isConnected(focus)) focus.focus({ preventScroll: true });
      if (view && (view.scrollX !== x || view.scrollY !== y)) view.scrollTo({ left: x, top: y, behavior: 'instant' });
    },
    async release(wait) {
      const stay = (): boolean => (locks.length > 0 && isCutOff(document) && lockedParts(document).length > 0) || overlays.some((overlay) => isLeft(overlay));
      const isLeft = (overlay: Element): boolean => isConnected(overlay) && isEmpty(overlay) && coversOf(document).includes(overlay);
      if (!stay()) return;
      await wait(PATIENCE);
      unlockParts(locks, document);
      for (const overlay of overlays) {
        if (isLeft(overlay)) (overlay as HTMLElement).style.setProperty('display', 'none', 'important');
      }
    },
  };
}
