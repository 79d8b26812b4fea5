/**
 * The lock that keeps a page from scrolling while a prompt is open. Both functions stand alone: for a prompt in a frame of
 * another origin they are sent to the page around it, where `page` is left out.
 */

/** The parts of the page that are locked, by their names in `document`. */
export function lockedParts(page: Document = document): string[] {
  const view = page.defaultView;
  return (['documentElement', 'body'] as const).filter((part) => {
    const element = page[part] as HTMLElement | null;
    if (!element || !view) return false;
    const style = view.getComputedStyle(element);
    const overflow = style.overflowY || style.overflow;
    return overflow === 'hidden' || overflow === 'clip' || (part === 'body' && style.position === 'fixed');
  });
}

/** Lets these parts scroll again where they still do not, though the page sticks out below the window; whether any was changed. */
export function unlockParts(parts: string[], page: Document = document): boolean {
  const view = page.defaultView;
  const height = Math.max(page.documentElement.scrollHeight, page.body?.scrollHeight ?? 0);
  // App shells scroll inside and have no lock.
  if (!view || height <= view.innerHeight + 60) return false;
  let changed = false;
  for (const part of ['documentElement', 'body'] as const) {
    const element = page[part] as HTMLElement | null;
    if (!element || !parts.includes(part)) continue;
    const style = view.getComputedStyle(element);
    const { position, top } = style;
    const overflow = style.overflowY || style.overflow;
    const isFixed = position === 'fixed';
    if (overflow !== 'hidden' && overflow !== 'clip' && !(isFixed && part === 'body')) continue;
    element.style.setProperty('overflow', 'auto', 'important');
    changed = true;
    if (!isFixed) continue;
    element.style.setProperty('position', 'static', 'important');
    // Sites that fix the body keep the scroll position in a negative top.
    if (Number.parseInt(top, 10) < 0) view.scrollTo({ left: 0, top: -Number.parseInt(top, 10), behavior: 'instant' });
  }
  return changed;
}
