import { localNameOf } from '../shared/dom';
import type { MarkTarget, PictureStyle } from './types';

type Shape = Partial<Record<'filter' | 'clipPath' | 'boxShadow', string>>;

/** A blur is cut off at the picture's edge. */
const ofPicture: Record<'dim' | 'blur', Shape> = { dim: { filter: 'opacity(.25)' }, blur: { filter: 'blur(18px)', clipPath: 'inset(0)' } };
/** A background lies under words, which stay readable. */
const ofBackground: Shape = { boxShadow: 'inset 0 0 0 100vmax rgb(128 128 128 / .92)' };
const replaced = new Set(['img', 'video', 'picture', 'canvas', 'svg', 'object', 'embed', 'iframe']);

export interface Veil {
  /** Veils the marked pictures, or shows them all. */
  draw(targets: MarkTarget[], style: PictureStyle): void;
  has(element: Element | undefined): boolean;
  /** Shows one picture for as long as the page is open. */
  lift(element: Element | undefined): void;
}

/**
 * Dims or blurs pictures that are marked, until the reader clicks them once. Their own inline style is kept and given
 * back. `onLift` is told when the reader has lifted a veil.
 */
export function veilPictures(document: Document, signal: AbortSignal, onLift: () => void = () => undefined): Veil {
  const veiled = new Map<HTMLElement, Shape>();
  const seen = new WeakSet<Element>();

  const restore = (element: HTMLElement): void => {
    Object.assign(element.style, veiled.get(element));
    veiled.delete(element);
  };
  const lift = (element: Element | undefined): void => {
    if (!element || !veiled.has(element as HTMLElement)) return;
    seen.add(element);
    restore(element as HTMLElement);
    onLift();
  };

  document.addEventListener(
    'click',
    (event) => {
      const element = event.composedPath()[0] as HTMLElement;
      if (!event.isTrusted || !veiled.has(element)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      lift(element);
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => [...veiled.keys()].forEach(restore));

  return {
    has: (element) => veiled.has(element as HTMLElement),
    lift,
    draw(targets, style) {
      const wanted = new Set<HTMLElement>();
      if (style !== 'show') {
        for (const { item, element } of targets) {
          if (item.degree !== 'none' && (item.kind === 'picture' || item.kind === 'video') && !seen.has(element)) wanted.add(element as HTMLElement);
        }
      }
      for (const element of [...veiled.keys()]) if (!wanted.has(element)) restore(element);
      for (const element of wanted) {
        const shape = replaced.has(localNameOf(element)) ? ofPicture[style as 'dim' | 'blur'] : ofBackground;
        const { filter, clipPath, boxShadow } = element.style;
        if (!veiled.has(element)) veiled.set(element, { filter, clipPath, boxShadow });
        Object.assign(element.style, veiled.get(element), shape);
      }
    },
  };
}
