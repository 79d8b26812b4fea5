import { useCallback } from 'preact/hooks';
import { call, callPage } from '../../messages/call';
import type { EngineChoice, JobView, SettingsView } from '../../messages/protocol';
import type { ArticleText, SummarySentence, TextBlock } from '../../reading/types';
import { directionOf } from '../../i18n/text';
import { readTab } from '../../messages/tab-state';
import { readingLanguage } from '../languages';
import { useAsync } from '../useAsync';
import { useChanges } from '../useChanges';
import { jobsOf } from './jobs';
import { labelBlocks, labelKind, labelsOf } from './labels';

export type What = 'summary' | 'article' | 'selection' | 'labels';

/** What a tab has to be translated. */
interface Content {
  /** Null on a page of teasers. */
  article: ArticleText | null;
  /** The page's language. */
  lang: string;
  /** What the page says of its items, in its own words. */
  labels: string[];
  summary: SummarySentence[];
  selection: string;
}

export interface Offer extends Content {
  /** The language to read in, and who would translate into it. */
  to: string;
  choice: EngineChoice;
}

const noAnchor = { quote: '', prefix: '', suffix: '' };

async function contentOf(tabId: number, { values }: SettingsView): Promise<Content | null> {
  const [{ report }, article, summary, selection] = await Promise.all([
    readTab(tabId),
    callPage(tabId, 'article.text', {}),
    callPage(tabId, 'article.summary', { length: values['reading.length'], order: values['reading.order'] }),
    callPage(tabId, 'article.selection', {}),
  ]);
  const labels = labelsOf(report);
  if (!article && labels.length === 0) return null;
  return { article, lang: article?.lang ?? report?.lang ?? '', labels, summary, selection };
}

async function offerOf(tabId: number): Promise<Offer | null> {
  const settings = await call('settings.get', {});
  const content = await contentOf(tabId, settings);
  if (!content) return null;
  const to = readingLanguage(settings.values['reading.language']);
  const choice = await call('reading.host', { task: 'translate', from: content.lang, to });
  return { ...content, to, choice };
}

/** The blocks of what the reader wants translated; the labels go with everything. */
function blocksOf({ article, lang, labels, selection, summary }: Content, what: What): TextBlock[] {
  const dir = article?.dir ?? directionOf(lang);
  const tail = labelBlocks(labels, lang, dir);
  if (what === 'selection') return selection.split(/\n+/).filter((text) => text.trim()).map((text) => ({ kind: 'paragraph', text: text.trim(), lang, dir, anchor: noAnchor }));
  if (what === 'summary') return [...summary.map(({ text, anchor }) => ({ kind: 'sentence', text, lang, dir, anchor: anchor ?? noAnchor })), ...tail];
  if (what === 'labels' || !article) return tail;
  const headline: TextBlock[] = article.headline ? [{ kind: 'headline', text: article.headline, lang, dir, anchor: noAnchor }] : [];
  return [...headline, ...article.blocks, ...tail];
}

export interface Translation {
  offer: Offer | null;
  failed: boolean;
  /** The newest job of this tab that translates more than labels, else the newest. */
  job: JobView | null;
  start: (what: What) => void;
  cancel: () => void;
  setLanguage: (to: string) => void;
}

/** A job of labels alone is shown in the panel only while it runs or after it failed: its results stand at the items. */
function newestOf(jobs: JobView[]): JobView | null {
  const last = jobs.at(-1) ?? null;
  const ofText = ({ blocks }: JobView): boolean => blocks.some(({ kind }) => kind !== labelKind);
  return last && last.state.status === 'done' ? (jobs.findLast(ofText) ?? last) : last;
}

/** Everything a page of ours needs to translate what is in a tab: the offer, the job's true state, start and cancel. */
export function useTranslation(tabId: number): Translation {
  const { value: offer, failed, reload } = useAsync(() => offerOf(tabId), [tabId]);
  const { value: jobs, reload: reloadJobs } = useAsync(() => jobsOf(tabId), [tabId]);
  useChanges('job-state:', useCallback(reloadJobs, [reloadJobs]));
  const job = newestOf(jobs?.filter(({ state }) => state.task === 'translate') ?? []);

  const begin = async (what: What, { to, choice }: Offer): Promise<void> => {
    // The reader may have asked for a longer summary, or selected something else, since the offer was made.
    const now = await contentOf(tabId, await call('settings.get', {}));
    if (!now) return reload();
    const question = { tabId, task: 'translate', what, headline: now.article?.headline ?? '', blocks: blocksOf(now, what), from: now.lang, to, length: 'short', engine: choice.engine } as const;
    await call('reading.start', question);
  };
  const start = (what: What): void => {
    if (!offer) return;
    const lookAgain = (): void => {
      reload();
      reloadJobs();
    };
    void begin(what, offer).then(reloadJobs, lookAgain);
  };
  const cancel = (): void => {
    if (job) void call('reading.cancel', { id: job.state.id });
  };
  const setLanguage = (value: string): void => void call('settings.change', { name: 'reading.language', value }).then(reload);
  return { offer, failed, job, start, cancel, setLanguage };
}
