import { mergeAt } from './repair';
import { splitLong } from './split-long';

/** A sentence as it stands in a block: `text` is exactly `block.slice(start, end)`. */
export interface Sentence {
  text: string;
  /** Index of the block and place inside it, in UTF-16 units. */
  block: number;
  start: number;
  end: number;
}

/** Characters of one block that are read; a longer one is cut. */
export const maxBlockLength = 100_000;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (segmenter) return segmenter;
  try {
    segmenter = new Intl.Segmenter(lang || 'und', { granularity: 'sentence' });
  } catch {
    segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
  }
  if (segmenters.size > 50) segmenters.clear();
  segmenters.set(lang, segmenter);
  return segmenter;
}

/** Browsers' segmenters take quadratic time on some texts, so they get no more than this many characters at once. */
const windowLength = 3_000;
const openers = /[“«„‘「『（(【《]$/;

/** Where Unicode's rules end a sentence, as end offsets; an opening mark belongs to what it opens. */
function* roughEnds(text: string, lang: string): Generator<number, void, void> {
  const segmenter = segmenterFor(lang);
  for (let from = 0; from < text.length; ) {
    const window = text.slice(from, from + windowLength);
    const starts = [...segmenter.segment(window)].map((part) => part.index);
    const last = from + window.length >= text.length || starts.length === 1 ? window.length : starts.at(-1)!;
    for (const end of [...starts.slice(1), window.length]) {
      if (end > last) break;
      yield from + end - (end < text.length - from && openers.test(window.slice(end - 1, end)) ? 1 : 0);
    }
    from += last;
  }
}

/**
 * The sentences of one block, in order. Unicode's boundaries, repaired: none inside abbreviations, initials, ordinal
 * dates or short quotations; one where a space is missing after a full stop; long runs without any stop (Thai) are cut at spaces.
 */
export function sentencesOf(text: string, lang: string, block = 0): Sentence[] {
  const cut = text.slice(0, maxBlockLength);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of roughEnds(cut, lang)) {
    if (end < cut.length && mergeAt(cut, start, end, lang)) continue;
    for (const [from, to] of splitLong(cut, start, end, lang)) push(sentences, cut, from, to, block);
    start = end;
  }
  return sentences;
}

function push(sentences: Sentence[], text: string, start: number, end: number, block: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (!trimmed) return;
  const from = start + raw.indexOf(trimmed);
  sentences.push({ text: trimmed, block, start: from, end: from + trimmed.length });
}
