import { readDecision } from './decision';
import { changesBetween } from './storage';
import { purposeOf } from './known/purposes';
import type { Mode, PageReading, PromptReason, PromptStatus, Purpose, Snapshot } from './types';

/** What reading back came to. */
export interface Verdict {
  status: PromptStatus;
  reason: PromptReason;
  stored: string[];
}

/** Whether these names stand for the chosen purposes and nothing else, null where a name says nothing. */
function areChosen(names: string[], chosen: readonly Purpose[]): boolean | null {
  const purposes = names.map((name) => purposeOf(name, ''));
  if (purposes.some((purpose) => purpose !== null && !chosen.includes(purpose))) return false;
  return purposes.includes(null) ? null : chosen.every((purpose) => purposes.includes(purpose));
}

/** Compares what the site stored with what was chosen: `chosen` are the purposes allowed beside the necessary. */
export function verify(choice: Mode, before: Snapshot, after: Snapshot, page: PageReading | null, chosen: readonly Purpose[] = []): Verdict {
  const changes = changesBetween(before, after);
  const stored = changes.filter((change) => change.value !== null).map((change) => `${change.area}:${change.name}`);
  const { granted, ...read } = readDecision(changes);
  let { decision, sure } = read;
  if (page && (page.granted.length > 0 || page.denied.length > 0)) {
    sure = true;
    decision = page.granted.length === 0 ? 'rejected' : page.denied.length === 0 ? 'accepted' : 'partial';
  }
  const fits = choice === 'accept' ? decision === 'accepted' : choice === 'reject' ? decision === 'rejected' : decision !== 'accepted';
  if (decision === 'unknown') return { status: 'done', reason: '', stored };
  if (choice === 'necessary' && chosen.length > 0 && !page && decision !== 'rejected') {
    const isExact = areChosen(granted, chosen);
    if (isExact !== null) return { status: isExact ? 'verified' : 'done', reason: '', stored };
  }
  if (fits) return { status: 'verified', reason: '', stored };
  // A list of what is allowed reads as consent though it may hold just the chosen purposes: no proof of a failure.
  if (decision === 'partial' || choice === 'necessary' || !sure) return { status: 'done', reason: '', stored };
  return { status: 'could-not', reason: 'no-effect', stored };
}
