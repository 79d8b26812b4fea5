import { useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { call, callPage } from '../messages/call';
import { summaryLengths } from '../reading/types';
import type { SummaryLength, SummarySentence } from '../reading/types';
import { WrittenSummary } from './WrittenSummary';
import { useAsync } from '../ui/useAsync';

/** The article in a few of its own sentences; a click shows the sentence on the page. */
export function Summary({ tabId }: { tabId: number }) {
  const [chosen, setChosen] = useState<SummaryLength | null>(null);
  const { value, failed } = useAsync(async () => {
    const length = chosen ?? (await call('settings.get', {})).values['reading.length'];
    const [sentences, article] = await Promise.all([callPage(tabId, 'article.summary', { length }), callPage(tabId, 'article.text', {})]);
    return { length, sentences, lang: article?.lang ?? '', dir: article?.dir ?? 'ltr' };
  }, [tabId, chosen]);

  return (
    <section aria-labelledby="summary-title">
      <div class="section-head">
        <h2 id="summary-title">{text('summaryTitle')}</h2>
        <select aria-label={text('summaryLength')} value={value?.length ?? 'short'} onChange={(event) => setChosen(event.currentTarget.value as SummaryLength)}>
          {summaryLengths.map((length) => (
            <option key={length} value={length}>
              {textOf('length', length)}
            </option>
          ))}
        </select>
      </div>
      {failed && <p class="notice bad">{text('summaryFailed')}</p>}
      {value && value.sentences.length === 0 && <p class="quiet">{text('summaryEmpty')}</p>}
      {value && value.sentences.length > 0 && (
        <>
          <ol class="summary" lang={value.lang || undefined} dir={value.dir}>
            {value.sentences.map((sentence, index) => (
              <Sentence key={index} tabId={tabId} sentence={sentence} />
            ))}
          </ol>
          <p class="quiet small">{text('summaryNote')}</p>
        </>
      )}
      <WrittenSummary tabId={tabId} />
    </section>
  );
}

function Sentence({ tabId, sentence }: { tabId: number; sentence: SummarySentence }) {
  const [lost, setLost] = useState(false);
  const show = (): void => {
    if (!sentence.anchor) return;
    callPage(tabId, 'sentence.show', { anchor: sentence.anchor }).then(
      (found) => setLost(!found),
      () => setLost(true),
    );
  };
  return (
    <li>
      <button type="button" class="sentence" title={text('summaryShow')} onClick={show}>
        {sentence.text}
      </button>
      {lost && <span class="notice small">{text('itemLost')}</span>}
    </li>
  );
}
