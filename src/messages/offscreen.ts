import * as v from 'valibot';
import { browser } from '../platform/browser';
import { CallError } from './call';
import { row } from './row';
import type { AnswerOf, QuestionOf, Reply } from './row';

const code = v.pipe(v.string(), v.maxLength(35));
const id = v.pipe(v.string(), v.maxLength(80));

/** What the background asks of the offscreen document. */
export const offscreenProtocol = {
  'bergamot.translate': row(['background'], v.object({ id, text: v.pipe(v.string(), v.maxLength(200_000)), from: code, to: code }))<string>(),
  'bergamot.cancel': row(['background'], v.object({ id }))<null>(),
} as const;

type Offscreen = typeof offscreenProtocol;

/** Asks the offscreen document, which must be open. Throws CallError with its code. */
export async function callOffscreen<T extends keyof Offscreen>(type: T, body: QuestionOf<Offscreen[T]>): Promise<AnswerOf<Offscreen[T]>> {
  const reply = (await browser.runtime.sendMessage({ type, body })) as Reply<AnswerOf<Offscreen[T]>> | undefined;
  if (!reply?.ok) throw new CallError(reply ? reply.error : 'no-answer');
  return reply.value;
}
