import { useCallback } from 'preact/hooks';
import type { JobView } from '../../messages/protocol';
import type { PageReport } from '../../messages/report';
import type { TextBlock } from '../../reading/types';
import { useAsync } from '../useAsync';
import { useChanges } from '../useChanges';
import { jobsOf } from './jobs';

/** The kind of a job's block that is a label of an item and no part of the article. */
export const labelKind = 'label';
const mostLabels = 40;

/** The words on the page that say of items how they were made, each once. */
export function labelsOf(report: PageReport | null): string[] {
  const quotes = (report?.items ?? []).flatMap(({ evidence }) => evidence.filter(({ source }) => source === 'label').map(({ quote }) => quote));
  return [...new Set(quotes)].filter((quote) => /\p{L}/u.test(quote)).slice(0, mostLabels);
}

export const labelBlocks = (labels: string[], lang: string, dir: 'ltr' | 'rtl'): TextBlock[] =>
  labels.map((text) => ({ kind: labelKind, text, lang, dir, anchor: { quote: '', prefix: '', suffix: '' } }));

export interface TranslatedLabel {
  text: string;
  lang: string;
}

/** What the jobs of a tab made of its labels, by the label's own words; of several translations the newest. */
export function translatedLabels(jobs: Pick<JobView, 'state' | 'blocks' | 'to'>[]): Map<string, TranslatedLabel> {
  const translated = new Map<string, TranslatedLabel>();
  for (const { state, blocks, to } of jobs) {
    for (const [index, { kind, text }] of blocks.entries()) {
      const result = state.results[index];
      if (kind === labelKind && result?.final) translated.set(text, { text: result.text, lang: to });
    }
  }
  return translated;
}

/** The translated labels of a tab as they come. */
export function useTranslatedLabels(tabId: number): Map<string, TranslatedLabel> {
  const { value, reload } = useAsync(() => jobsOf(tabId).then(translatedLabels), [tabId]);
  useChanges('job-state:', useCallback(reload, [reload]));
  return value ?? new Map<string, TranslatedLabel>();
}
