import { text } from '../../i18n/text';
import type { JobView } from '../../messages/protocol';
import { faultWords, progressWords } from './fault-words';

/** How far a job is, a way to cancel it, and in plain words what went wrong. */
export function Progress({ job, onCancel }: { job: JobView; onCancel: () => void }) {
  const { state } = job;
  const said = progressWords(job);
  const unknown = state.progress === null && (state.done === 0 || state.task === 'summarise');
  return (
    <div role="status">
      {state.status === 'running' && (
        <div class="progress-row">
          {unknown ? <progress aria-label={said} /> : <progress max={1} value={(state.done + (state.progress ?? 0)) / Math.max(1, state.total)} aria-label={said} />}
          <span class="small quiet">{said}</span>
          <button type="button" class="button" onClick={onCancel}>
            {text('cancel')}
          </button>
        </div>
      )}
      {state.status === 'cancelled' && <p class="quiet">{text('translationCancelled')}</p>}
      {state.fault && (
        <p class="notice bad">
          {faultWords(job)} {state.fault.detail && <code>{state.fault.detail}</code>}
        </p>
      )}
    </div>
  );
}
