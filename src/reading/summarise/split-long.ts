import { isAbbreviation } from './repair';

/** Scripts that end sentences with a space or nothing. */
const stopless = /[\u0E00-\u0EFF]/;
/** A clause of such a script is joined with the next until it has this length. */
const wantedLength = 90;
/** No piece that a missing space would make is shorter than this. */
const shortestPiece = 25;

/** No space after the stop ("by March.Congress said"), or a figure after it, where Unicode's rules see no end ("was over. 18 people came"). */
const missedEnd = /(?<!\p{Ll})(\p{Ll}{3,})[.!?][”"’»]?(?:(?=\p{Lu}\p{L}*[\s,])| (?=\d))/gu;

/**
 * Cuts what Unicode takes for one sentence but a reader would not: ends that its rules miss, and long Thai or Lao runs, at
 * spaces. Answers [start, end] pairs that cover the range.
 */
export function splitLong(text: string, start: number, end: number, lang: string): [number, number][] {
  const part = text.slice(start, end);
  if (end - start > 2 * wantedLength && stopless.test(part)) return splitAtSpaces(text, start, end);
  return splitAtMissedEnds(text, start, end, lang);
}

function splitAtMissedEnds(text: string, start: number, end: number, lang: string): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(missedEnd)) {
    const at = start + match.index + match[0].length;
    if (at - from < shortestPiece || end - at < shortestPiece) continue;
    // "Sept. 2020", "approx. 30"
    if (match[0].endsWith(' ') && (match[1]!.length < 4 || isAbbreviation(match[1]!, lang))) continue;
    pieces.push([from, at]);
    from = at;
  }
  pieces.push([from, end]);
  return pieces;
}

function splitAtSpaces(text: string, start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  for (let at = text.indexOf(' ', start); at >= 0 && at < end; at = text.indexOf(' ', at + 1)) {
    if (at - from < wantedLength || end - at < wantedLength / 2) continue;
    pieces.push([from, at + 1]);
    from = at + 1;
  }
  pieces.push([from, end]);
  return pieces;
}
