/** Remembers where the reader was; the returned function puts focus and scroll position back. */
export function rememberPlace(document: Document): () => void {
  const view = document.defaultView;
  const focus = document.activeElement as HTMLElement | null;
  const x = view?.scrollX ?? 0;
  const y = view?.scrollY ?? 0;
  return () => {
    if (focus && focus !== document.activeElement && focus.isConnected && focus !== document.body) focus.focus({ preventScroll: true });
    if (view && (view.scrollX !== x || view.scrollY !== y)) view.scrollTo({ left: x, top: y, behavior: 'instant' });
  };
}
