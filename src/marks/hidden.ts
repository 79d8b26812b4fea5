import { rectOf } from '../shared/dom';

interface Shown {
  host: Element;
  layer: () => HTMLElement | null;
  document: Document;
  onHidden: (hidden: boolean) => void;
}

/** Milliseconds after the last placing: what lies over a page only for a moment is nobody's intention. */
const patience = 3_000;

type Check = (options: { opacityProperty: boolean; visibilityProperty: boolean }) => boolean;

/**
 * Finds out whether the page hides all marks that stand on the screen: by a layer over them, by making everything
 * transparent. Returns what asks for a look after the next quiet moment.
 */
export function watchHidden({ host, layer, document, onHidden }: Shown, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = false;
  const look = (): void => {
    if (document.hidden) return;
    const now = areHidden(host, layer(), document);
    if (now === known) return;
    known = now;
    onHidden(now);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(look, patience);
  };
}

function areHidden(host: Element, layer: HTMLElement | null, document: Document): boolean {
  const wanted = Array.from(layer?.querySelectorAll<HTMLElement>('.spot[data-wanted]') ?? []);
  if (wanted.length === 0) return false;
  const { checkVisibility } = host as { checkVisibility?: Check };
  if (checkVisibility && !checkVisibility.call(host, { opacityProperty: true, visibilityProperty: true })) return true;
  return wanted.every((spot) => spot.hidden || !isOnTop(spot, host, document));
}

/** A shadow root's own elements are told as their host. */
function isOnTop(spot: HTMLElement, host: Element, document: Document): boolean {
  const { left, top, width, height } = rectOf(spot.firstElementChild ?? spot);
  const [x, y] = [left + width / 2, top + height / 2];
  const { innerWidth, innerHeight } = document.defaultView!;
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true;
  return document.elementFromPoint(x, y) === host;
}
