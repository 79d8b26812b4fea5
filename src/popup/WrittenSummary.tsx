import { useCallback } from 'preact/hooks';
import { directionOf, text, textOf } from '../i18n/text';
import { call, callPage } from '../messages/call';
import { readingLanguage } from '../ui/languages';
import { RichText } from '../ui/RichText';
import { jobsOf } from '../ui/translation/jobs';
import { Progress } from '../ui/translation/Progress';
import { useAsync } from '../ui/useAsync';
import { useChanges } from '../ui/useChanges';

/** What a model would be asked, and where the text would go; null where the reader keeps to the article's own sentences. */
async function offerOf(tabId: number) {
  const { values } = await call('settings.get', {});
  if (values['reading.summariser'] === 'own') return null;
  const article = await callPage(tabId, 'article.text', {});
  if (!article) return null;
  const to = readingLanguage(values['reading.language']);
  const choice = await call('reading.host', { task: 'summarise', from: article.lang, to });
  return { article, to, choice, length: values['reading.length'] };
}

/** A summary that a model writes; every name, number and quotation that the article lacks is flagged. */
export function WrittenSummary({ tabId }: { tabId: number }) {
  const { value: offer } = useAsync(() => offerOf(tabId), [tabId]);
  const { value: jobs, reload } = useAsync(() => jobsOf(tabId), [tabId]);
  useChanges('job-state:', useCallback(reload, [reload]));
  if (!offer) return null;
  const { article, to, choice, length } = offer;
  const job = jobs?.filter(({ state }) => state.task === 'summarise').at(-1) ?? null;
  const start = (): void => {
    const question = { tabId, task: 'summarise', what: 'article', headline: article.headline, blocks: article.blocks, from: article.lang, to, length, engine: choice.engine } as const;
    void call('reading.start', question).then(reload, reload);
  };
  return (
    <div class="written">
      {choice.state === 'unavailable' && <p class="quiet small">{text('writtenNone', textOf('option', `reading.summariser_${choice.engine}`))}</p>}
      {choice.state !== 'unavailable' && job?.state.status !== 'running' && (
        <>
          <button type="button" class="button" onClick={start}>
            {text('writtenStart')}
          </button>
          <p class="quiet small">{choice.host === null ? text('translationOnDevice') : text('translationHost', choice.host)}</p>
        </>
      )}
      {job && <Progress job={job} onCancel={() => void call('reading.cancel', { id: job.state.id })} />}
      {job && (
        <ol class="summary" lang={job.to} dir={directionOf(job.to)}>
          {job.state.results.map((result, index) => (
            <li key={index}>
              {result && <RichText markdown={result.text} />}
              {result?.unsupported && result.unsupported.length > 0 && <span class="notice small">{text('writtenUnsupported', result.unsupported.join(', '))}</span>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
