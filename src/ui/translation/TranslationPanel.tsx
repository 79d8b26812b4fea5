import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../i18n/text';
import { nameOfLanguage, readingLanguages, readsAlike } from '../languages';
import { labelKind } from './labels';
import { Labels } from './Labels';
import { Pairs } from './Pairs';
import { Progress } from './Progress';
import { useTranslation } from './useTranslation';
import type { Offer, What } from './useTranslation';

interface Props {
  tabId: number;
  /** What can be translated here, the most likely first. */
  whats: readonly What[];
  /** Whether originals are shown from the start. */
  originals?: boolean;
  /** Whether translated labels are listed here, because this page does not show the items. */
  labels?: boolean;
  children?: ComponentChildren;
}

/** Translation of a tab's article: what, into which language, by whom and where the text goes, and the result. */
export function TranslationPanel({ tabId, whats, originals: first = false, labels = false, children }: Props) {
  const { offer, failed, job, start, cancel, setLanguage } = useTranslation(tabId);
  const [originals, setOriginals] = useState(first);
  if (failed) return <p class="notice bad">{text('summaryFailed')}</p>;
  if (!offer) return <div aria-busy="true" />;
  const running = job?.state.status === 'running';
  return (
    <section aria-labelledby="translation-title">
      <div class="section-head">
        <h2 id="translation-title">{text('translationTitle')}</h2>
        <Languages to={offer.to} onChange={setLanguage} />
      </div>
      {!running && <Start offer={offer} whats={whats} start={start} />}
      {job && <Progress job={job} onCancel={cancel} />}
      {job?.state.results.some(Boolean) && job.blocks.some(({ kind }) => kind !== labelKind) && (
        <>
          <button type="button" class="button plain" aria-pressed={originals} onClick={() => setOriginals(!originals)}>
            {text(originals ? 'originalHide' : 'originalShow')}
          </button>
          <Pairs job={job} originals={originals} />
        </>
      )}
      {labels && job && <Labels job={job} />}
      {children}
    </section>
  );
}

function Languages({ to, onChange }: { to: string; onChange: (to: string) => void }) {
  const known = (readingLanguages as readonly string[]).includes(to);
  return (
    <select aria-label={text('setting_reading_language')} value={to} onChange={(event) => onChange(event.currentTarget.value)}>
      {!known && <option value={to}>{nameOfLanguage(to)}</option>}
      {readingLanguages.map((tag) => (
        <option key={tag} value={tag}>
          {nameOfLanguage(tag)}
        </option>
      ))}
    </select>
  );
}

const buttons = { summary: 'translateSummary', article: 'translateArticle', selection: 'translateSelection', labels: 'translateLabels' } as const;

function Start({ offer, whats, start }: { offer: Offer; whats: readonly What[]; start: (what: What) => void }) {
  const { article, choice, labels, lang, selection, to } = offer;
  if (readsAlike(lang, to) && !selection) return <p class="quiet">{text('translationSame')}</p>;
  if (choice.state === 'unavailable') return <p class="quiet">{text('translationNone')}</p>;
  const possible = { selection: selection.trim() !== '', labels: labels.length > 0, article: article !== null, summary: article !== null };
  const offered = whats.filter((what) => possible[what]);
  return (
    <>
      <div class="translate-row">
        {offered.map((what, index) => (
          <button key={what} type="button" class={`button ${index === 0 ? 'primary' : ''}`} onClick={() => start(what)}>
            {text(buttons[what])}
          </button>
        ))}
      </div>
      <p class="quiet small">{choice.host === null ? text('translationOnDevice') : text('translationHost', choice.host)}</p>
    </>
  );
}
