import { useCallback } from 'preact/hooks';
import { call, callPage } from '../../messages/call';
import type { EngineChoice, JobView } from '../../messages/protocol';
import type { ArticleText, SummarySentence, TextBlock } from '../../reading/types';
import { readingLanguage } from '../languages';
import { useAsync } from '../useAsync';
import { useChanges } from '../useChanges';
import { jobsOf } from './jobs';

export type What = 'summary' | 'article' | 'selection';

export interface Offer {
  article: ArticleText;
  summary: SummarySentence[];
  selection: string;
  /** The language to read in, and who would translate into it. */
  to: string;
  choice: EngineChoice;
}

const noAnchor = { quote: '', prefix: '', suffix: '' };

async function offerOf(tabId: number): Promise<Offer | null> {
  const settings = await call('settings.get', {});
  const length = settings.values['reading.length'];
  const [article, summary, selection] = await Promise.all([
    callPage(tabId, 'article.text', {}),
    callPage(tabId, 'article.summary', { length }),
    callPage(tabId, 'article.selection', {}),
  ]);
  if (!article) return null;
  const to = readingLanguage(settings.values['reading.language']);
  const choice = await call('reading.host', { task: 'translate', from: article.lang, to });
  return { article, summary, selection, to, choice };
}

/** The blocks of what the reader wants translated. */
function blocksOf({ article, summary, selection }: Offer, what: What): TextBlock[] {
  const { lang, dir } = article;
  if (what === 'selection') return selection.split(/\n+/).filter((text) => text.trim()).map((text) => ({ kind: 'paragraph', text: text.trim(), lang, dir, anchor: noAnchor }));
  if (what === 'summary') return summary.map(({ text, anchor }) => ({ kind: 'sentence', text, lang, dir, anchor: anchor ?? noAnchor }));
  const headline: TextBlock[] = article.headline ? [{ kind: 'headline', text: article.headline, lang, dir, anchor: noAnchor }] : [];
  return [...headline, ...article.blocks];
}

export interface Translation {
  offer: Offer | null;
  failed: boolean;
  /** The newest job of this tab. */
  job: JobView | null;
  start: (what: What) => void;
  cancel: () => void;
  setLanguage: (to: string) => void;
}

/** Everything a page of ours needs to translate what is in a tab: the offer, the job's true state, start and cancel. */
export function useTranslation(tabId: number): Translation {
  const { value: offer, failed, reload } = useAsync(() => offerOf(tabId), [tabId]);
  const { value: jobs, reload: reloadJobs } = useAsync(() => jobsOf(tabId), [tabId]);
  useChanges('job-state:', useCallback(reloadJobs, [reloadJobs]));
  const job = jobs?.filter(({ state }) => state.task === 'translate').at(-1) ?? null;

  const start = (what: What): void => {
    if (!offer) return;
    const { article, to, choice } = offer;
    const question = { tabId, task: 'translate', what, headline: article.headline, blocks: blocksOf(offer, what), from: article.lang, to, length: 'short', engine: choice.engine } as const;
    const lookAgain = (): void => {
      reload();
      reloadJobs();
    };
    void call('reading.start', question).then(reloadJobs, lookAgain);
  };
  const cancel = (): void => {
    if (job) void call('reading.cancel', { id: job.state.id });
  };
  const setLanguage = (value: string): void => void call('settings.change', { name: 'reading.language', value }).then(reload);
  return { offer, failed, job, start, cancel, setLanguage };
}
