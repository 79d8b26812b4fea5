import type { MarkTarget, PictureStyle } from './types';

const effects = { dim: 'opacity(.25)', blur: 'blur(18px)' } as const;

/**
 * Dims or blurs pictures that are marked, until the reader clicks them once. Their own inline filter is kept and
 * given back.
 */
export function veilPictures(document: Document, signal: AbortSignal): (targets: MarkTarget[], style: PictureStyle) => void {
  const veiled = new Map<HTMLElement, string>();
  const seen = new WeakSet<Element>();

  const lift = (element: HTMLElement): void => {
    element.style.filter = veiled.get(element) ?? '';
    veiled.delete(element);
  };

  document.addEventListener(
    'click',
    (event) => {
      const element = event.composedPath()[0] as HTMLElement;
      if (!event.isTrusted || !veiled.has(element)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      seen.add(element);
      lift(element);
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => [...veiled.keys()].forEach(lift));

  return (targets, style) => {
    const wanted = new Set<HTMLElement>();
    if (style !== 'show') {
      for (const { item, element } of targets) {
        if ((item.kind === 'picture' || item.kind === 'video') && !seen.has(element)) wanted.add(element as HTMLElement);
      }
    }
    for (const element of [...veiled.keys()]) if (!wanted.has(element)) lift(element);
    for (const element of wanted) {
      if (!veiled.has(element)) veiled.set(element, element.style.filter);
      element.style.filter = effects[style as 'dim' | 'blur'];
    }
  };
}
