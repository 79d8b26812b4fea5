import { pause } from '../shared/pause';
import { promptOf } from './reader';
import { sightOf } from './sight';
import type { AnswerContext } from './types';

type Looking = Pick<AnswerContext, 'shadowRootOf' | 'isVisible' | 'signal' | 'wait'>;

/** Milliseconds between looks at a prompt that is on its way out, and how many. */
const SLICE = 100;
const LOOKS = 20;

/** Whether a document shows no prompt, not even one to leave alone. */
export function isGone(document: Document, context: Looking): boolean {
  const found = promptOf(document, sightOf(context));
  return 'status' in found && found.status === 'none';
}

/** Waits, two seconds at most, until an answered prompt has left the page: while it fades out it still looks like one to answer. */
export async function untilGone(document: Document, context: Looking): Promise<boolean> {
  const wait = context.wait ?? pause;
  for (let look = 0; look < LOOKS && !context.signal.aborted; look++) {
    if (isGone(document, context)) return true;
    await wait(SLICE);
  }
  return false;
}
