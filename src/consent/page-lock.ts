/**
 * For a prompt in a frame of another origin: the lock that keeps the page around it from scrolling lies in that page.
 * Both functions are sent to it and stand alone.
 */

/** The parts of the page that are locked, by their names in `document`. */
export function lockedParts(): string[] {
  return (['documentElement', 'body'] as const).filter((part) => {
    const element = document[part] as HTMLElement | null;
    if (!element) return false;
    const { overflowY, position } = getComputedStyle(element);
    return overflowY === 'hidden' || overflowY === 'clip' || (part === 'body' && position === 'fixed');
  });
}

/** Lets these parts scroll again where they still do not, though the page is longer than the window; whether any was changed. */
export function unlockParts(parts: string[]): boolean {
  const height = Math.max(document.documentElement.scrollHeight, document.body?.scrollHeight ?? 0);
  if (height <= innerHeight + 60) return false;
  let changed = false;
  for (const part of ['documentElement', 'body'] as const) {
    const element = document[part] as HTMLElement | null;
    if (!element || !parts.includes(part)) continue;
    const { overflowY, position, top } = getComputedStyle(element);
    const isFixed = part === 'body' && position === 'fixed';
    if (overflowY !== 'hidden' && overflowY !== 'clip' && !isFixed) continue;
    element.style.setProperty('overflow', 'auto', 'important');
    changed = true;
    if (!isFixed) continue;
    element.style.setProperty('position', 'static', 'important');
    // Sites that fix the body keep the scroll position in a negative top.
    if (Number.parseInt(top, 10) < 0) scrollTo({ left: 0, top: -Number.parseInt(top, 10), behavior: 'instant' });
  }
  return changed;
}
