import { text, textOf } from '../../i18n/text';
import type { TextKey } from '../../i18n/text';
import type { JobView } from '../../messages/protocol';
import type { EngineFault } from '../../reading/types';

/** Faults that are no server's where the work is done on the device. */
const onDevice: Partial<Record<EngineFault, TextKey>> = { offline: 'deviceOffline', timeout: 'deviceTimeout', 'bad-answer': 'deviceBadAnswer' };

/** What went wrong with a job, in words that fit who did it; '' when nothing did. */
export function faultWords({ state, host }: Pick<JobView, 'state' | 'host'>): string {
  if (!state.fault) return '';
  const { fault } = state.fault;
  const device = host === null && onDevice[fault];
  if (device) return text(device);
  return fault === 'bad-answer' && state.task === 'summarise' ? text('summaryBadAnswer') : textOf('fault', fault);
}

/** How far a running job is, in words. */
export function progressWords({ state, engine }: Pick<JobView, 'state' | 'engine'>): string {
  const { task, done, total, progress, results } = state;
  const nothingYet = done === 0 && !results.some(Boolean);
  const browsersOwn = engine === 'builtin' || engine === 'prompt' || engine === 'trial';
  if (nothingYet && browsersOwn) return progress === null ? text('modelWaiting') : text('modelComing', Math.round(progress * 100));
  return task === 'summarise' ? text('summaryWriting') : text('translationProgress', done, total);
}
