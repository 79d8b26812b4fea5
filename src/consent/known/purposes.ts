import type { PageReading, Purpose } from '../types';
import names from './purpose-names.json';
import type { PlatformState } from './types';

/** `adStorage`, `ad_storage` and `ad-storage` all become ` ad storage`. */
function plain(text: string): string {
  return ` ${text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()} `;
}

const stems = Object.entries(names) as [Purpose, string[]][];
/** Too short to be a stem: must be the whole word. */
const isWord = (stem: string): boolean => stem.length < 4;

/**
 * The purpose that a category of a consent platform stands for: by the platform's own table, else by the words of
 * its id and title. Null where nothing tells; such a category is never allowed for a purpose.
 */
export function purposeOf(id: string, words: string, table: Record<string, Purpose> = {}): Purpose | null {
  if (Object.hasOwn(table, id)) return table[id]!;
  for (const text of [plain(id), plain(words)]) {
    for (const [purpose, list] of stems) {
      if (list.some((stem) => text.includes(isWord(stem) ? ` ${stem} ` : ` ${stem}`))) return purpose;
    }
  }
  return null;
}

/** A platform's own state in our words; null before any decision. Categories that nothing tells count as marketing. */
export function readingOf(source: string, state: PlatformState, table?: Record<string, Purpose>): PageReading | null {
  if (!state.decided) return null;
  const granted = new Set<Purpose>();
  const denied = new Set<Purpose>();
  for (const { id, words = '', on } of state.categories) (on ? granted : denied).add(purposeOf(id, words, table) ?? 'marketing');
  return { source, granted: [...granted], denied: [...denied] };
}
