import { charKind, isBoundary } from './letters';
import type { Lexicon } from './lexicon';
import type { Normalised } from './normalise';
import { deniable, roleSet } from './roles';
import { start, type Entry, type Trie } from './trie';

const shortestName = 7;
/** Stems up to this length begin too many words of other languages. */
export const shortestStem = 3;
const mostBehindShort = 7;
const longestEnding = 5;

/** A known word or phrase that begins at some place. */
export interface Match {
  end: number;
  entry: Entry;
}

/** The longest word or phrase of a lexicon that begins at `at` and ends up to `most`, also behind a short word glued to it; null if none does. */
export function longest(text: Normalised, at: number, lexicon: Lexicon, closedLeft = isBoundary(text.low[at - 1] ?? '', text.low[at]!), most = text.low.length): Match | null {
  let best = matchAt(text, at, lexicon, closedLeft, most);
  if (closedLeft) {
    for (const prefix of lexicon.prefixes) {
      if (!text.low.startsWith(prefix, at)) continue;
      const behind = matchAt(text, at + prefix.length, lexicon, true, most);
      if (behind && behind.end > (best?.end ?? at)) best = behind;
    }
  }
  return best && (best.entry.openRight || isInside(text.low, best.end)) ? stretched(text.low, at, best, lexicon) : best;
}

function matchAt(text: Normalised, at: number, { tries, inflectsNames }: Lexicon, closedLeft: boolean, most: number): Match | null {
  let best = null as Match | null;
  for (const trie of tries) {
    const match = matchIn(trie, text, at, most, closedLeft, inflectsNames);
    if (!match || (best && best.end > match.end)) continue;
    best = best?.end === match.end ? { end: match.end, entry: both(best.entry, match.entry) } : match;
  }
  return best;
}

function matchIn(trie: Trie, text: Normalised, at: number, most: number, closedLeft: boolean, inflectsNames: boolean): Match | null {
  let best: Match | null = null;
  let node = start;
  for (let end = at + 1; end <= most; end += 1) {
    node = trie.next(node, text.low.charCodeAt(end - 1));
    if (node === start) break;
    const entries = trie.entriesAt(node).filter((entry) => fits(entry, text, at, end, closedLeft) && (!isInside(text.low, end) || mayGoOn(entry, text.low, at, end, inflectsNames)));
    if (entries.length > 0) best = { end, entry: entries.reduce(both) };
  }
  return best;
}

function fits(entry: Entry, text: Normalised, at: number, end: number, closedLeft: boolean): boolean {
  if (!closedLeft && !entry.openLeft) return false;
  if (!entry.capitals) return true;
  const written = text.raw.slice(at, end);
  return written === written.toUpperCase();
}

/** Whether a word goes on at this place. */
function isInside(low: string, end: number): boolean {
  return !isBoundary(low[end - 1]!, low[end] ?? '');
}

/** A stem goes on, a short one by an ending only; so does the long name of a tool with a case ending written onto it. */
function mayGoOn({ tool, common, openRight }: Entry, low: string, at: number, end: number, inflectsNames: boolean): boolean {
  if (openRight) return end - at > shortestStem || charKind(low[end]!) !== 'letter' || isBoundaryWithin(low, end, mostBehindShort);
  return inflectsNames && tool !== '' && !common && end - at >= shortestName && isBoundaryWithin(low, end, longestEnding);
}

function isBoundaryWithin(low: string, from: number, letters: number): boolean {
  for (let end = from + 1; end <= from + letters; end += 1) if (!isInside(low, end)) return true;
  return false;
}

/** A word that the data holds in several ways plays all of their roles. */
function both(one: Entry, other: Entry): Entry {
  return { ...one, roles: one.roles | other.roles, tool: one.tool || other.tool, openRight: one.openRight || other.openRight };
}

/** A stem takes the letters that follow it in scripts with spaces; some endings deny a verb. */
function stretched(low: string, at: number, match: Match, { negativeEndings }: Lexicon): Match {
  let end = match.end;
  while (end < low.length && charKind(low[end]!) === 'letter' && !isBoundary(low[end - 1]!, low[end]!)) end += 1;
  const word = low.slice(at, end);
  const denied = (match.entry.roles & deniable) !== 0 && negativeEndings.some((ending) => word.includes(ending));
  return { end, entry: denied ? { ...match.entry, roles: match.entry.roles | roleSet('not') } : match.entry };
}
