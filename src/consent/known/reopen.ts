import openers from './openers.json';

/** Paths from `window` to the functions by which consent platforms say their settings are opened again. */
export const settingsOpeners: readonly string[] = openers;

/** Runs in the page's world, so it stands alone. Calls the first path that leads to a function; that path, '' where none does. */
export function openSettings(paths: string[]): string {
  for (const path of paths) {
    try {
      const names = path.split('.');
      const last = names.pop()!;
      let owner: unknown = window;
      for (const name of names) owner = (owner as Record<string, unknown> | null | undefined)?.[name];
      const open = (owner as Record<string, unknown> | null | undefined)?.[last];
      if (typeof open !== 'function') continue;
      open.call(owner);
      return path;
    } catch {
      // A page's own function may throw: the next may not.
    }
  }
  return '';
}
