import { callPage } from '../messages/call';
import type { SummaryLength, SummarySentence } from '../reading/types';

/** An article's own sentences, and how to show them. */
export interface ReadSummary {
  length: SummaryLength;
  sentences: SummarySentence[];
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** The summary of a tab's article, made by its page. Throws CallError where no page script runs. */
export async function readSummary(tabId: number, length: SummaryLength): Promise<ReadSummary> {
  const [sentences, article] = await Promise.all([callPage(tabId, 'article.summary', { length }), callPage(tabId, 'article.text', {})]);
  return { length, sentences, lang: article?.lang ?? '', dir: article?.dir ?? 'ltr' };
}
