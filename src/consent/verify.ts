import { readDecision } from './decision';
import { changesBetween } from './storage';
import type { Mode, PageReading, PromptReason, PromptStatus, Snapshot } from './types';

/** What reading back came to. */
export interface Verdict {
  status: PromptStatus;
  reason: PromptReason;
  stored: string[];
}

/** Compares what the site stored with what was chosen. */
export function verify(choice: Mode, before: Snapshot, after: Snapshot, page: PageReading | null): Verdict {
  const changes = changesBetween(before, after);
  const stored = changes.filter((change) => change.value !== null).map((change) => `${change.area}:${change.name}`);
  let { decision, sure } = readDecision(changes);
  if (page && (page.granted.length > 0 || page.denied.length > 0)) {
    sure = true;
    decision = page.granted.length === 0 ? 'rejected' : page.denied.length === 0 ? 'accepted' : 'partial';
  }
  const fits = choice === 'accept' ? decision === 'accepted' : choice === 'reject' ? decision === 'rejected' : decision !== 'accepted';
  if (decision === 'unknown') return { status: 'done', reason: '', stored };
  if (fits) return { status: 'verified', reason: '', stored };
  // A list of what is allowed reads as consent though it may hold just the chosen purposes: no proof of a failure.
  if (decision === 'partial' || choice === 'necessary' || !sure) return { status: 'done', reason: '', stored };
  return { status: 'could-not', reason: 'no-effect', stored };
}
