import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { ArticleText } from '../../../src/reading/types';

const recordSchema = v.object({ lang: v.string(), title: v.string(), text: v.string(), summary: v.string(), k: v.optional(v.number()) });
export type SummaryRecord = v.InferOutput<typeof recordSchema>;

export function readRecords(file: string): SummaryRecord[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim());
  return lines.map((line) => v.parse(recordSchema, JSON.parse(line)));
}

/** Sentences to pick: the reference's number where the set gives it, else two. */
export const wantedOf = (record: SummaryRecord): number => record.k ?? 2;

/** A record as the finder would hand it over: one block per line. */
export function articleOf(record: SummaryRecord): ArticleText {
  const lines = record.text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const blocks = lines.map((text) => ({ kind: 'paragraph', text, lang: record.lang, dir: 'ltr' as const, anchor: { quote: '', prefix: '', suffix: '' } }));
  return { headline: record.title, byline: '', lang: record.lang, dir: 'ltr', blocks };
}

/** Plain Unicode sentences, for the peers that need some and for the oracle. */
export function plainSentences(record: SummaryRecord): string[] {
  const parts = [...new Intl.Segmenter(record.lang, { granularity: 'sentence' }).segment(record.text)];
  return parts.map((part) => part.segment.replace(/\s+/g, ' ').trim()).filter(Boolean);
}
