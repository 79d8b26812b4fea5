import { rectOf } from '../shared/dom';
import { watchHidden } from './hidden';
import type { MarkHost } from './host';
import { isCovered, separate, spotOf } from './place';
import type { MarkTarget } from './types';

interface Watched {
  host: MarkHost;
  layer: () => HTMLElement | null;
  targets: () => MarkTarget[];
  document: Document;
  /** The page took the marks away for good. */
  onLost: () => void;
  /** Whether the page covers or hides all marks that should be seen now; told when it changes. */
  onHidden: (hidden: boolean) => void;
}

/**
 * Keeps marks where their items are: on scroll, resize, growth and late pictures, once a frame at most.
 * Returns what asks for a new placing.
 */
export function watchPlaces({ host, layer, targets, document, onLost, onHidden }: Watched, signal: AbortSignal): () => void {
  const view = document.defaultView!;
  let asked = false;
  const lookLater = watchHidden({ host: host.element, layer, document, onHidden }, signal);

  const place = (): void => {
    asked = false;
    if (signal.aborted) return;
    if (targets().length === 0 || document.designMode === 'on') {
      host.withdraw();
      return;
    }
    if (!host.keep()) {
      onLost();
      return;
    }
    const box = layer();
    if (!box) return;
    const origin = rectOf(host.element);
    const list = targets();
    const boxes = Array.from(box.children) as HTMLElement[];
    for (const element of boxes) element.hidden = false;
    const sizes = boxes.map((element) => {
      const rect = (element.firstElementChild ?? element).getBoundingClientRect();
      return { width: rect.width, height: rect.height };
    });
    const spots = list.map((target, index) => spotOf(target, sizes[index] ?? { width: 24, height: 24 }, view));
    separate(spots, sizes);
    list.forEach((target, index) => {
      const spot = spots[index]!;
      const element = boxes[index];
      if (!element) return;
      const onScreen = spot.y > -50 && spot.y < view.innerHeight + 50;
      const shown = spot.shown && !(onScreen && isCovered(target, spot, host.element, document));
      element.hidden = !shown;
      element.style.transform = `translate(${Math.round(spot.x - origin.left)}px, ${Math.round(spot.y - origin.top)}px)`;
      keepOnScreen(element, spot.x, spot.y, view);
      element.toggleAttribute('data-wanted', spot.shown && onScreen);
    });
    lookLater();
  };

  const ask = (): void => {
    if (asked || signal.aborted) return;
    asked = true;
    view.requestAnimationFrame(place);
  };

  const sizes = new view.ResizeObserver(ask);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  const options = { capture: true, passive: true, signal };
  view.addEventListener('scroll', ask, options);
  view.addEventListener('resize', ask, options);
  document.addEventListener('load', ask, options);
  document.addEventListener('transitionend', ask, options);
  // The page may take the host out; only its parent's own children are watched.
  const gone = new view.MutationObserver(ask);
  gone.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    gone.disconnect();
  });
  return ask;
}

/** Moves an open reason card to the side on which it can be seen. */
function keepOnScreen(spot: HTMLElement, x: number, y: number, view: Window): void {
  const card = spot.querySelector<HTMLElement>('.reason');
  if (!card) return;
  const { width, height } = card.getBoundingClientRect();
  card.classList.toggle('up', y + 30 + height > view.innerHeight && y - height > 0);
  const shift = Math.min(0, view.document.documentElement.clientWidth - 8 - (x + width));
  card.style.marginLeft = `${Math.max(shift, 8 - x)}px`;
}
