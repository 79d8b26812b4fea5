import { useEffect } from 'preact/hooks';
import { browser } from '../platform/browser';
import { text } from '../i18n/text';
import { call } from '../messages/call';
import { labelsOf } from '../ui/translation/labels';
import { useAsync } from '../ui/useAsync';
import { useChanges } from '../ui/useChanges';
import { Access } from './Access';
import type { FirstLook } from './first-look';
import { Items } from './Items';
import { Summary } from './Summary';

/** The private surface: everything Colophon knows of one tab's page. */
export function Popup({ first }: { first: FirstLook }) {
  const { tabId } = first;
  const { value: state, failed, reload } = useAsync(() => call('tab.state', { tabId }), [tabId], first.state);
  const { value: below } = useAsync(() => import('./Below'), []);
  useChanges(`tab:${tabId}`, reload);
  // What changed between the first look and the beginning of the watch.
  useEffect(reload, [reload]);
  const report = state?.report ?? null;

  return (
    <main aria-busy={!state && !failed}>
      <header>
        <h1>{text('extensionName')}</h1>
        {state?.site && (
          <span class="site" title={state.site}>
            <bdi>{state.site}</bdi>
          </span>
        )}
        <button type="button" class="button plain gear" aria-label={text('openOptions')} title={text('openOptions')} onClick={() => void browser.runtime.openOptionsPage()}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
            <path
              fill="currentColor"
              d="M3 5h7.2a2.5 2.5 0 0 1 4.600 0H17v1.700h-2.200a2.500 2.500 0 0 1-4.600 0H3Zm9.500-.4a1.250 1.250 0 1 0 0 2.500 1.250 1.250 0 0 0 0-2.500ZM3 13.300h2.200a2.500 2.500 0 0 1 4.600 0H17V15H9.800a2.500 2.500 0 0 1-4.600 0H3Zm4.500-.400a1.250 1.250 0 1 0 0 2.500 1.250 1.250 0 0 0 0-2.500Z"
            />
          </svg>
        </button>
      </header>
      {failed && <p class="notice bad">{text('popupFailed')}</p>}
      {state && !state.access && <Access onGranted={reload} />}
      {state?.access && !state.site && <p class="notice">{text('popupUnsupported')}</p>}
      {state?.site && state.access && !report && <p class="quiet">{text('popupNotNews')}</p>}
      {report && state?.site && <Items tabId={tabId} site={state.site} report={report} />}
      {report?.hasArticle && (
        <Summary first={first}>{below && <below.WrittenSummary tabId={tabId} />}</Summary>
      )}
      {below && report && (report.hasArticle || labelsOf(report).length > 0) && <below.Translation tabId={tabId} hasArticle={report.hasArticle} />}
      {below && state?.site && report && <below.MarksHere site={state.site} own={state.settings.own} report={report} onChange={reload} />}
      {below && state?.site && <below.Prompt tabId={tabId} state={state} onChange={reload} />}
    </main>
  );
}
