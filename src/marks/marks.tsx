import { createRef, render } from 'preact';
import { directionOf, uiLanguage } from '../i18n/text';
import { createHost } from './host';
import { MarkLayer } from './MarkLayer';
import css from './marks.css?inline';
import { veilPictures } from './pictures';
import type { MarkStyle, MarkTarget, PictureStyle } from './types';
import { watchPlaces } from './watch';

export interface Marks {
  /** Replaces all marks. */
  show(targets: MarkTarget[]): void;
  setStyle(style: MarkStyle, pictures: PictureStyle): void;
  /** Opens the reason card of one item. */
  open(id: string): void;
  /** Our own element, for observers that must not react to it. */
  element: Element;
}

/**
 * Draws the marks of one page until the signal is aborted. `onHidden` is told whenever the page begins or ceases to hide
 * them; when it keeps taking them away, nothing is drawn from then on.
 */
export function createMarks(document: Document, onHidden: (hidden: boolean) => void, signal: AbortSignal): Marks {
  const host = createHost(document, css);
  const layer = createRef<HTMLDivElement>();
  const veil = veilPictures(document, signal, () => draw());
  let targets: MarkTarget[] = [];
  let style: MarkStyle = 'word';
  let pictures: PictureStyle = 'show';
  let openId: string | null = null;
  let lost = false;

  const ask = watchPlaces(
    {
      host,
      layer: () => layer.current,
      targets: () => (style === 'off' ? [] : targets),
      document,
      onLost: () => {
        if (lost) return;
        lost = true;
        onHidden(true);
      },
      onHidden: (hidden) => onHidden(hidden || lost),
    },
    signal,
  );

  const focusMark = (id: string | null): void => {
    const spot = Array.from(layer.current?.children ?? []).find((one) => one.getAttribute('data-id') === id);
    spot?.querySelector('button')?.focus({ preventScroll: true });
  };
  const close = (): void => {
    const closed = openId;
    const inside = host.root.activeElement !== null;
    openId = null;
    draw();
    // The button that closed the card is gone: the focus goes back to what opened it.
    if (inside) focusMark(closed);
  };

  const elementOf = (id: string): Element | undefined => targets.find(({ item }) => item.id === id)?.element;
  const isVeiled = (id: string): boolean => veil.has(elementOf(id));
  const reveal = (id: string): void => {
    veil.lift(elementOf(id));
    focusMark(id);
  };

  const draw = (): void => {
    if (lost || signal.aborted) return;
    const dir = directionOf(uiLanguage());
    const toggle = (id: string): void => {
      openId = openId === id ? null : id;
      draw();
    };
    const shown = style === 'off' ? [] : targets;
    veil.draw(targets, pictures);
    render(<MarkLayer targets={shown} style={style} dir={dir} openId={openId} layer={layer} onToggle={toggle} onClose={close} isVeiled={isVeiled} onReveal={reveal} />, host.root);

    ask();
  };

  document.addEventListener('pointerdown', (event) => openId !== null && event.target !== host.element && close(), { signal, capture: true });
  document.addEventListener('keydown', (event) => openId !== null && event.isTrusted && event.key === 'Escape' && close(), { signal, capture: true });
  signal.addEventListener('abort', () => {
    render(null, host.root);
    host.remove();
  });

  return {
    element: host.element,
    show(next) {
      targets = next;
      if (openId && !next.some(({ item }) => item.id === openId)) openId = null;
      draw();
    },
    setStyle(nextStyle, nextPictures) {
      style = nextStyle;
      pictures = nextPictures;
      draw();
    },
    open(id) {
      openId = id;
      draw();
    },
  };
}
