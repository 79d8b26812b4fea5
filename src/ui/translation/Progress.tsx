import { text, textOf } from '../../i18n/text';
import type { JobState } from '../../reading/types';

/** How far a job is, a way to cancel it, and in plain words what went wrong. */
export function Progress({ job, onCancel }: { job: JobState; onCancel: () => void }) {
  const said = text('translationProgress', job.done, job.total);
  return (
    <div role="status">
      {job.status === 'running' && (
        <div class="progress-row">
          {job.progress === null && job.done === 0 ? <progress aria-label={said} /> : <progress max={1} value={(job.done + (job.progress ?? 0)) / Math.max(1, job.total)} aria-label={said} />}
          <span class="small quiet">{said}</span>
          <button type="button" class="button" onClick={onCancel}>
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
