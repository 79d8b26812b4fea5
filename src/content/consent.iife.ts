/** The consent script: answers the prompts of the frame it was injected into, and reports what came of them. */
import { answerPrompt } from '../consent/answer';
import { untilGone } from '../consent/gone';
import { createPageReader, type RunInPage } from '../consent/known/read-page';
import type { FittingRules, RunRules } from '../consent/known/rule-step';
import { createKnownSteps } from '../consent/known/steps';
import { allWords } from '../consent/matcher';
import { Tellings } from '../consent/tellings';
import { call } from '../messages/call';
import { closedRootOf } from '../platform/shadow';
import { forgetHere, leaveHere, leftHere, onceHere, quietly, whenParsed } from './page-life';

/** Milliseconds to wait for a document that is still being parsed: its scripts, and with them its handlers, come last. */
const PARSING = 2_000;
const LONGEST = 30_000;

const inPage: RunInPage = (snippet, args) => call('prompt.inPage', { snippet, args });

/** The background looks which rules may fit and injects the library before it answers. */
async function loadRules(): Promise<FittingRules | null> {
  const { fit, rules } = await call('prompt.rules', {});
  const run = fit ? leftHere<RunRules>('rules') : null;
  return run && { rules, run };
}

/** Whether the prompt was answered and is gone. */
async function answerOnce(told: () => Promise<void>): Promise<boolean> {
  const beginning = call('prompt.begin', {});
  const steps = createKnownSteps(inPage, loadRules);
  // While the background is asked.
  allWords();
  const { preference, triesLeft } = await beginning;
  if (triesLeft === 0) return false;
  const looking = { signal: AbortSignal.timeout(LONGEST), shadowRootOf: closedRootOf };
  const report = await answerPrompt(document, preference, {
    ...looking,
    inPage,
    readPage: createPageReader(inPage),
    steps,
    triesLeft,
    told,
    // Told before each click: the page may reload at once, and the answer must not be forgotten.
    onTry: (report) => void call('prompt.try', report).catch(() => undefined),
  });
  await call('prompt.report', report);
  return (report.status === 'verified' || report.status === 'done') && untilGone(document, looking);
}

async function start(): Promise<void> {
  const tellings = new Tellings();
  leaveHere('told', tellings.tell);
  await whenParsed(document, PARSING);
  do {
    tellings.take();
    // What was told of an answered prompt on its way out is no new prompt.
    if (await answerOnce(tellings.next)) tellings.take();
  } while (tellings.take());
}

if (onceHere('consent')) {
  start()
    .catch(quietly)
    .finally(() => {
      forgetHere('consent');
      forgetHere('told');
    });
} else leftHere<() => void>('told')?.();
