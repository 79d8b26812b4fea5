import { agentStarts } from './languages';
import { charKind, isBoundary } from './letters';
import { normalise, type Normalised } from './normalise';

/** Letters of a beginning that are compared; shorter words are compared whole. */
export const startLength = 7;
/** In scripts whose words hang together two characters tell enough. */
export const shortStart = 2;
/** Stands behind the letters of a short stem. */
export const stemMark = '*';

/**
 * Places in a text where a word for AI or the name of a tool may begin, in any language. It takes no dictionary, and most lines of
 * a page have no such place; where there is one the words of a language must tell.
 */
export function agentPlaces(text: Normalised): number[] {
  const { starts, first } = agentStarts();
  const places: number[] = [];
  for (let at = 0; at < text.low.length; at += 1) {
    if (!first.has(text.low[at]!)) continue;
    const kind = charKind(text.low[at]!);
    const spaced = kind === 'letter' || kind === 'digit';
    if (spaced && !beginsWord(text.low, at)) continue;
    if (spaced ? startsLike(text, at, starts) : starts.has(text.low.slice(at, at + shortStart)) || starts.has(text.low[at]!)) places.push(at);
  }
  return places;
}

/** Whether a line may say anything of AI at all. */
export function mayNameAgent(line: string): boolean {
  return agentPlaces(normalise(line)).length > 0;
}

/** Short words hang on the next without a space in scripts behind Cyrillic (Hebrew, Arabic). */
function beginsWord(low: string, at: number): boolean {
  return isBoundary(low[at - 1] ?? '', low[at]!) || low.charCodeAt(at - 1) > 0x58f;
}

function startsLike({ raw, low }: Normalised, at: number, starts: ReadonlySet<string>): boolean {
  if (starts.has(low.slice(at, at + startLength))) return true;
  for (let end = at + 2; end < at + startLength; end += 1) {
    const beginning = low.slice(at, end);
    if (starts.has(beginning + stemMark)) return true;
    if (isBoundary(low[end - 1]!, low[end] ?? '') && (starts.has(beginning) || starts.has(raw.slice(at, end)))) return true;
  }
  return false;
}
