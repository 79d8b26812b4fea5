/** Scripts that end sentences with a space or nothing. */
const stopless = /[\u0E00-\u0EFF]/;
/** A clause of such a script is joined with the next until it has this length. */
const wantedLength = 90;
/** No piece that a missing space would make is shorter than this. */
const shortestPiece = 25;

/**
 * Cuts what Unicode takes for one sentence but a reader would not: a full stop without a space after it
 * ("by March.Congress said"), and long Thai or Lao runs, at spaces. Answers [start, end] pairs that cover the range.
 */
export function splitLong(text: string, start: number, end: number): [number, number][] {
  const part = text.slice(start, end);
  if (end - start > 2 * wantedLength && stopless.test(part)) return splitAtSpaces(text, start, end);
  return splitAtGluedStops(text, start, end);
}

function splitAtGluedStops(text: string, start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/\p{Ll}{3}[.!?][”"’»]?(?=\p{Lu}\p{L}*[\s,])/gu)) {
    const at = start + match.index + match[0].length;
    if (at - from < shortestPiece || end - at < shortestPiece) continue;
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
