import { charKind, isBoundary } from './letters';
import { agentStarts } from './languages';
import type { Normalised } from './normalise';

/** Letters of a beginning that are compared; shorter words are compared whole. */
export const startLength = 4;
/** Names of tools begin with common words ("Photoshop", "Image Creator"), so more of them is compared. */
export const toolStart = 7;
/** Up to this length a word in capitals may be an acronym. */
export const acronymLength = 3;
/** In scripts whose words hang together two characters tell enough. */
export const shortStart = 2;

/**
 * Places in a text where a word for AI or the name of a tool may begin, in any language. It takes no dictionary, and most lines of
 * a page have no such place; where there is one the words of a language must tell.
 */
export function agentPlaces(text: Normalised): number[] {
  const starts = agentStarts();
  const places: number[] = [];
  for (let at = 0; at < text.low.length; at += 1) {
    const kind = charKind(text.low[at]!);
    if (kind === 'space' || kind === 'mark' || kind === 'digit') continue;
    if (kind === 'letter' && !beginsWord(text.low, at)) continue;
    const found = kind === 'letter' ? startsLike(text, at, starts) : starts.has(text.low.slice(at, at + shortStart));
    if (found) places.push(at);
  }
  return places;
}

/** Short words hang on the next without a space in scripts behind Cyrillic (Hebrew, Arabic). */
function beginsWord(low: string, at: number): boolean {
  return isBoundary(low[at - 1] ?? '', low[at]!) || low.charCodeAt(at - 1) > 0x58f;
}

function startsLike({ raw, low }: Normalised, at: number, starts: ReadonlySet<string>): boolean {
  if (starts.has(low.slice(at, at + startLength)) || starts.has(low.slice(at, at + toolStart)) || starts.has(`${low.slice(at, at + 3)}*`) || starts.has(`${low.slice(at, at + 2)}*`)) return true;
  let end = at + 1;
  while (end <= at + acronymLength && !isBoundary(low[end - 1]!, low[end] ?? '')) end += 1;
  return end <= at + acronymLength && (starts.has(low.slice(at, end)) || starts.has(raw.slice(at, end)));
}
