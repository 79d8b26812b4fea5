import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { call, callPage } from '../messages/call';
import { summaryLengths } from '../reading/types';
import type { SummaryLength, SummarySentence } from '../reading/types';
import { summaryStyleOf } from '../settings/summary-style';
import { useAsync } from '../ui/useAsync';
import type { FirstLook } from './first-look';
import { readSummary } from './read-summary';
import type { ReadSummary } from './read-summary';

interface Props {
  first: Pick<FirstLook, 'tabId' | 'summary' | 'lateSummary'>;
  children?: ComponentChildren;
}

const savedSummary = async (tabId: number): Promise<ReadSummary> => readSummary(tabId, summaryStyleOf((await call('settings.get', {})).values));

/** Another length is kept for the next article too, and it is what a translation of the summary starts from. */
async function summaryOf(tabId: number, length: SummaryLength): Promise<ReadSummary> {
  await call('settings.change', { name: 'reading.length', value: length });
  return savedSummary(tabId);
}

/** The first summary, in the reader's own length; asked for once more where the page had nothing of ours yet. */
const firstSummary = ({ tabId, lateSummary }: Props['first']): Promise<ReadSummary> =>
  lateSummary.catch(() => savedSummary(tabId));

/** The article in a few of its own sentences; a click shows the sentence on the page. */
export function Summary({ first, children }: Props) {
  const { tabId } = first;
  const [chosen, setChosen] = useState<SummaryLength | null>(null);
  const { value, failed } = useAsync(() => (chosen ? summaryOf(tabId, chosen) : firstSummary(first)), [tabId, chosen], first.summary);

  return (
    <section aria-labelledby="summary-title">
      <div class="section-head">
        <h2 id="summary-title">{text('summaryTitle')}</h2>
        <select aria-label={text('summaryLength')} value={chosen ?? value?.style.length ?? 'short'} onChange={(event) => setChosen(event.currentTarget.value as SummaryLength)}>
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
      {children}
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
