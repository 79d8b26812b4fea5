import type { Snapshot } from './types';

const MAX_KEYS = 300;
const MAX_VALUE = 8000;

function cookiesOf(document: Document): Record<string, string> {
  const cookies: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const pair of document.cookie.split('; ').slice(0, MAX_KEYS)) {
    const cut = pair.indexOf('=');
    if (pair) cookies[cut < 0 ? pair : pair.slice(0, cut)] = cut < 0 ? '' : pair.slice(cut + 1, cut + MAX_VALUE);
  }
  return cookies;
}

function itemsOf(open: () => Storage | undefined): Record<string, string> {
  const items: Record<string, string> = Object.create(null) as Record<string, string>;
  try {
    const storage = open();
    for (let at = 0; storage && at < Math.min(storage.length, MAX_KEYS); at++) {
      const key = storage.key(at);
      if (key !== null) items[key] = (storage.getItem(key) ?? '').slice(0, MAX_VALUE);
    }
  } catch {
    // Storage may be forbidden (sandboxed frames, blocked cookies): then there is nothing to read back.
  }
  return items;
}

/** What the site keeps now: names and values, for comparing in memory only. */
export function takeSnapshot(document: Document): Snapshot {
  const view = document.defaultView;
  let cookies: Record<string, string> = {};
  try {
    cookies = cookiesOf(document);
  } catch {
    // As above.
  }
  return { cookies, local: itemsOf(() => view?.localStorage), session: itemsOf(() => view?.sessionStorage) };
}

/** One entry that appeared, changed or went. */
export interface Change {
  area: 'cookie' | 'local' | 'session';
  name: string;
  value: string | null;
}

/** What changed between two snapshots. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  const changes: Change[] = [];
  for (const area of ['cookies', 'local', 'session'] as const) {
    const names = new Set([...Object.keys(before[area]), ...Object.keys(after[area])]);
    for (const name of names) {
      const value = after[area][name] ?? null;
      if ((before[area][name] ?? null) !== value) changes.push({ area: area === 'cookies' ? 'cookie' : area, name, value });
    }
  }
  return changes;
}
