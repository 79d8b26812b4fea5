/** A part of one text, short enough for one question, and the white space that stood around it. */
export interface Piece {
  /** Index of the text it belongs to. */
  text: number;
  source: string;
  before: string;
  after: string;
}

const stops = /[.!?…۔؟।。！？\n]/u;

/** Cuts texts at sentence ends, else at spaces, into pieces of at most `max` characters. Blank texts give none. */
export function piecesOf(texts: string[], max: number): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, text] of texts.entries()) {
    for (let from = 0; from < text.length; ) {
      const to = text.length - from <= max ? text.length : from + cutAt(text.slice(from, from + max));
      const raw = text.slice(from, to);
      const source = raw.trim();
      const before = raw.slice(0, raw.indexOf(source));
      if (source) pieces.push({ text: index, source, before, after: raw.slice(before.length + source.length) });
      from = to;
    }
  }
  return pieces;
}

/** Where to cut a full window: after the last stop in its second half, else the last space, else at its end. */
function cutAt(window: string): number {
  const half = window.length / 2;
  for (let at = window.length - 1; at > half; at--) if (stops.test(window[at]!)) return at + 1;
  const space = window.lastIndexOf(' ');
  if (space > half) return space + 1;
  const pairCut = /[\uD800-\uDBFF]$/.test(window) && window.length > 1;
  return pairCut ? window.length - 1 : window.length;
}

/** Groups pieces so that each question stays within `max` characters and `count` pieces. */
export function batchesOf(pieces: Piece[], max: number, count: number): Piece[][] {
  const batches: Piece[][] = [];
  let size = 0;
  for (const piece of pieces) {
    const last = batches.at(-1);
    if (last && last.length < count && size + piece.source.length <= max) {
      last.push(piece);
      size += piece.source.length;
    } else {
      batches.push([piece]);
      size = piece.source.length;
    }
  }
  return batches;
}

/** Puts answers back together, text by text, and tells when each text has all of its pieces. */
export class Assembly {
  readonly results: string[];
  private readonly open: number[];

  constructor(texts: string[], pieces: Piece[], private readonly onPart: (index: number, text: string, final: boolean) => void) {
    this.results = texts.map((text) => (text.trim() ? '' : text));
    this.open = texts.map(() => 0);
    for (const piece of pieces) this.open[piece.text]! += 1;
    for (const [index, text] of texts.entries()) if (!text.trim()) this.onPart(index, text, true);
  }

  /** The piece as far as it came; shown, not kept. */
  partly(piece: Piece, text: string): void {
    this.onPart(piece.text, this.results[piece.text]! + piece.before + text, false);
  }

  add(piece: Piece, text: string): void {
    this.results[piece.text] += piece.before + text + piece.after;
    this.open[piece.text]! -= 1;
    this.onPart(piece.text, this.results[piece.text]!, this.open[piece.text] === 0);
  }
}
