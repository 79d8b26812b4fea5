import { readGpp, readTcf } from './frameworks';
import { pressMarked } from './page-press';
import { platforms } from './platforms';

/** Tells which of these paths (`OneTrust.RejectAll`) lead from `window` to something. Self-contained. */
function present(paths: string[]): string[] {
  const leads = (path: string): boolean => {
    try {
      let value: unknown = window;
      for (const name of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[name];
      // An element with this id is on the window, too.
      return value !== undefined && value !== null && !(value instanceof Node) && !(value instanceof HTMLCollection);
    } catch {
      return false;
    }
  };
  return paths.filter(leads);
}

type Snippet = (...args: never[]) => unknown;

/**
 * Functions that run in the page's own world, by name. Each is self-contained (it is sent as a function and sees
 * nothing of its module) and returns plain data.
 */
export const pageSnippets: Readonly<Record<string, Snippet>> = {
  present,
  press: pressMarked,
  'tcf.read': readTcf,
  'gpp.read': readGpp,
  ...Object.fromEntries(platforms.flatMap(({ id, read, answer }) => [[`${id}.read`, read], [`${id}.answer`, answer]])),
};
