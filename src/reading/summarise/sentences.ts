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

/** Where Unicode's rules end a sentence, as end offsets. */
function roughEnds(text: string, lang: string): number[] {
  const ends: number[] = [];
  for (const part of segmenterFor(lang).segment(text)) ends.push(part.index + part.segment.length);
  return ends;
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
    for (const [from, to] of splitLong(cut, start, end)) push(sentences, cut, from, to, block);
    start = end;
  }
  if (start < cut.length) push(sentences, cut, start, cut.length, block);
  return sentences;
}

function push(sentences: Sentence[], text: string, start: number, end: number, block: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (!trimmed) return;
  const from = start + raw.indexOf(trimmed);
  sentences.push({ text: trimmed, block, start: from, end: from + trimmed.length });
}
