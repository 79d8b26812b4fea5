import { pause } from '../shared/pause';
import { readDecision } from './decision';
import { createPagePress } from './known/page-press';
import { readAndAnswer } from './reader';
import { rememberPlace } from './restore';
import { ReadingTime, sightOf } from './sight';
import { changesBetween, takeSnapshot } from './storage';
import { survey } from './survey';
import type { AnswerContext, Mode, Preference, PromptReason, PromptReport, PromptStatus } from './types';
import { verify } from './verify';

const MAX_TRIES = 3;
/** Time for the site to write its decision after the prompt is gone. */
const SETTLE = [0, 60, 250, 600];

/**
 * Answers the consent prompt of a document as preferred and reads back what the site stored.
 * Never throws; nothing is clicked while the mode is `unset` or `ask`. `ms` counts from the call.
 */
export async function answerPrompt(document: Document, preference: Preference, context: AnswerContext): Promise<PromptReport> {
  const now = context.now ?? (() => performance.now());
  const start = now();
  const report = (status: PromptStatus, reason: PromptReason = '', way = '', choice: Mode = 'unset', stored: string[] = []): PromptReport =>
    ({ status, reason, way, choice, stored, ms: Math.round(now() - start) });
  if (preference.mode === 'unset' || preference.mode === 'ask') return report('asked', preference.mode);
  try {
    return await answer(document, preference, context, report);
  } catch {
    return report('could-not', 'error');
  }
}

type Report = (status: PromptStatus, reason?: PromptReason, way?: string, choice?: Mode, stored?: string[]) => PromptReport;

async function answer(document: Document, preference: Preference, context: AnswerContext, report: Report): Promise<PromptReport> {
  const time = new ReadingTime();
  const sight = { ...sightOf(context), time };
  const wait = context.wait ?? pause;
  const readStorage = context.readStorage ?? (() => takeSnapshot(document));
  const before = readStorage();
  const place = rememberPlace(document);
  let { left } = survey(document, sight);
  while (time.ranOut && time.extend()) {
    time.begin();
    ({ left } = survey(document, sight));
  }
  if (left === 'pay-or-accept') return report('left-alone', 'pay-or-accept');

  let way = '';
  let choice: Mode = 'unset';
  for (const step of context.steps ?? []) {
    const outcome = await step.try(document, preference, context).catch(() => null);
    if (!outcome?.handled) continue;
    if (outcome.status === 'left-alone' || outcome.status === 'could-not') return report(outcome.status, outcome.reason ?? '', outcome.way, outcome.choice);
    way = outcome.way;
    choice = outcome.choice;
    break;
  }
  if (!way) {
    const tries = Math.min(MAX_TRIES, context.triesLeft ?? MAX_TRIES);
    const onTry = (chosen: Mode, by: string): void => context.onTry?.(report('could-not', 'no-effect', by, chosen));
    const decided = (): boolean => readDecision(changesBetween(before, readStorage())).decision !== 'unknown';
    const pressInPage = context.inPage && createPagePress(context.inPage);
    const own = await readAndAnswer(document, preference, { sight, wait, onTry, decided, tries, ...(pressInPage && { pressInPage }), ...(context.told && { told: context.told }) });
    if (own.status !== 'answered') {
      place.putBack();
      return report(own.status, own.reason, own.way, own.choice);
    }
    way = own.way;
    choice = own.choice;
  }
  const chosen = choice === 'necessary' ? preference.purposes : [];
  let verdict = verify(choice, before, readStorage(), null, chosen);
  for (const milliseconds of SETTLE) {
    if (verdict.status === 'verified' || context.signal.aborted) break;
    await wait(milliseconds);
    verdict = verify(choice, before, readStorage(), (await context.readPage?.().catch(() => null)) ?? null, chosen);
  }
  place.putBack();
  if (verdict.status !== 'could-not') await place.release(wait);
  return report(verdict.status, verdict.reason, way, choice, verdict.stored);
}
