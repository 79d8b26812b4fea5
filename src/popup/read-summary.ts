import { callPage } from '../messages/call';
import type { SummarySentence, SummaryStyle } from '../reading/types';

/** An article's own sentences, and how to show them. */
export interface ReadSummary {
  style: SummaryStyle;
  sentences: SummarySentence[];
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** The summary of a tab's article, made by its page. Throws CallError where no page script runs. */
export async function readSummary(tabId: number, style: SummaryStyle): Promise<ReadSummary> {
  const [sentences, article] = await Promise.all([callPage(tabId, 'article.summary', style), callPage(tabId, 'article.text', {})]);
  return { style, sentences, lang: article?.lang ?? '', dir: article?.dir ?? 'ltr' };
}
