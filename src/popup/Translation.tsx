import { useCallback, useState } from 'preact/hooks';
import { directionOf, text, textOf } from '../i18n/text';
import { call, callPage } from '../messages/call';
import type { EngineChoice } from '../messages/protocol';
import type { ArticleText, JobState, TextBlock } from '../reading/types';
import { nameOfLanguage, readingLanguage } from '../ui/languages';
import { useAsync } from '../ui/useAsync';
import { useChanges } from './useChanges';

interface Offer {
  article: ArticleText;
  to: string;
  choice: EngineChoice;
}

/** What can be translated, by whom and where the text would go. */
async function offerOf(tabId: number): Promise<Offer | null> {
  const [article, settings] = await Promise.all([callPage(tabId, 'article.text', {}), call('settings.get', {})]);
  if (!article) return null;
  const to = readingLanguage(settings.values['reading.language']);
  const choice = await call('reading.host', { task: 'translate', from: article.lang, to });
  return { article, to, choice };
}

const headlineBlock = (article: ArticleText): TextBlock => ({
  kind: 'headline',
  text: article.headline,
  lang: article.lang,
  dir: article.dir,
  anchor: { quote: '', prefix: '', suffix: '' },
});

const sameLanguage = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0];

/** The article in the reader's language, block by block as it comes. */
export function Translation({ tabId }: { tabId: number }) {
  const { value: offer, failed } = useAsync(() => offerOf(tabId), [tabId]);
  const [id, setId] = useState<string | null>(null);
  const { value: jobs, reload } = useAsync(() => call('reading.jobs', { tabId }), [tabId, id]);
  const job = jobs?.filter(({ task }) => task === 'translate').at(-1) ?? null;
  useChanges(`job-state:${id ?? job?.id ?? ''}`, useCallback(reload, [reload]));
  if (failed) return null;
  if (!offer) return <section aria-busy="true" />;

  const { article, to, choice } = offer;
  const blocks = [...(article.headline ? [headlineBlock(article)] : []), ...article.blocks];
  const start = (): void => {
    const question = { tabId, task: 'translate', what: 'article', headline: article.headline, blocks, from: article.lang, to, length: 'short', engine: choice.engine } as const;
    void call('reading.start', { ...question, blocks }).then((state) => setId(state.id));
  };
  return (
    <section aria-labelledby="translation-title">
      <h2 id="translation-title">{text('translationTitle', nameOfLanguage(to))}</h2>
      {sameLanguage(article.lang, to) && !job && <p class="quiet">{text('translationSame')}</p>}
      {choice.state === 'unavailable' && !sameLanguage(article.lang, to) && !job && <p class="quiet">{text('translationNone')}</p>}
      {choice.state !== 'unavailable' && !sameLanguage(article.lang, to) && job?.status !== 'running' && (
        <div class="translate-row">
          <button type="button" class="button primary" onClick={start}>
            {text(job ? 'translationAgain' : 'translationStart')}
          </button>
          <span class="quiet small">{choice.host === null ? text('translationOnDevice') : text('translationHost', choice.host)}</span>
        </div>
      )}
      {job && <Progress job={job} />}
      {job && <Translated job={job} blocks={blocks} to={to} />}
    </section>
  );
}

function Progress({ job }: { job: JobState }) {
  const cancel = (): void => void call('reading.cancel', { id: job.id });
  return (
    <div role="status">
      {job.status === 'running' && (
        <div class="progress-row">
          <progress max={job.total} value={job.done} aria-label={text('translationProgress', job.done, job.total)} />
          <span class="small quiet">{text('translationProgress', job.done, job.total)}</span>
          <button type="button" class="button" onClick={cancel}>
            {text('cancel')}
          </button>
        </div>
      )}
      {job.status === 'cancelled' && <p class="quiet">{text('translationCancelled')}</p>}
      {job.fault && (
        <p class="notice bad">
          {textOf('fault', job.fault.fault)} {job.fault.detail && <code>{job.fault.detail}</code>}
        </p>
      )}
    </div>
  );
}

function Translated({ job, blocks, to }: { job: JobState; blocks: TextBlock[]; to: string }) {
  const [originals, setOriginals] = useState(false);
  if (!job.results.some(Boolean)) return null;
  return (
    <>
      <button type="button" class="button plain" aria-pressed={originals} onClick={() => setOriginals(!originals)}>
        {text(originals ? 'originalHide' : 'originalShow')}
      </button>
      <div class="translated">
        {job.results.map((result, index) => {
          const block = blocks[index];
          if (!result || !block) return null;
          return (
            <div key={index} class={`pair ${block.kind}`}>
              <p lang={to} dir={directionOf(to)}>
                {result.text}
              </p>
              {originals && (
                <p class="quiet original" lang={block.lang} dir={block.dir}>
                  {block.text}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}
