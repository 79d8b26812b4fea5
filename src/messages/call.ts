import { browser } from '../platform/browser';
import type { PageProtocol, Protocol } from './protocol';
import type { AnswerOf, QuestionOf, Reply } from './row';

/** The other side refused or failed; `message` is its code, safe to show. */
export class CallError extends Error {}

function open<A>(reply: Reply<A> | undefined): A {
  if (!reply) throw new CallError('no-answer');
  if (!reply.ok) throw new CallError(reply.error);
  return reply.value;
}

/** Asks the background. Throws CallError when it refuses, or when the extension was updated meanwhile. */
export async function call<T extends keyof Protocol>(type: T, body: QuestionOf<Protocol[T]>): Promise<AnswerOf<Protocol[T]>> {
  let reply: Reply<AnswerOf<Protocol[T]>>;
  try {
    reply = await browser.runtime.sendMessage({ type, body });
  } catch {
    throw new CallError('no-answer');
  }
  return open(reply);
}

/** Asks the content script of a tab's top frame. Throws CallError where none runs. */
export async function callPage<T extends keyof PageProtocol>(
  tabId: number,
  type: T,
  body: QuestionOf<PageProtocol[T]>,
): Promise<AnswerOf<PageProtocol[T]>> {
  let reply: Reply<AnswerOf<PageProtocol[T]>>;
  try {
    reply = await browser.tabs.sendMessage(tabId, { type, body }, { frameId: 0 });
  } catch {
    throw new CallError('no-answer');
  }
  return open(reply);
}
