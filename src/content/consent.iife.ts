/** The consent script: answers the prompt of the frame it was injected into, once, and reports what came of it. */
import { answerPrompt } from '../consent/answer';
import { createPageReader, type RunInPage } from '../consent/known/read-page';
import { createKnownSteps } from '../consent/known/steps';
import { call } from '../messages/call';
import { closedRootOf } from '../platform/shadow';
import { forgetHere, onceHere, quietly } from './page-life';

const inPage: RunInPage = (snippet, args) => call('prompt.inPage', { snippet, args });

async function start(): Promise<void> {
  const { preference, goOn } = await call('prompt.begin', {});
  if (!goOn) return;
  const signal = AbortSignal.timeout(30_000);
  const report = await answerPrompt(document, preference, {
    signal,
    shadowRootOf: closedRootOf,
    inPage,
    readPage: createPageReader(inPage),
    steps: createKnownSteps(inPage, (action) => call('prompt.rules', { action }), preference),
    // Told before each click: the page may reload at once, and the answer must not be forgotten.
    onTry: (report) => void call('prompt.report', report).catch(() => undefined),
  });
  await call('prompt.report', report);
}

if (onceHere('consent')) {
  start()
    .catch(quietly)
    .finally(() => forgetHere('consent'));
}
