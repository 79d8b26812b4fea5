/** Answers the questions that our pages ask the background and the page of a tab, in unit tests of those pages. */
import { vi } from 'vitest';
import { browser } from '../../src/platform/browser';

type Answer = (body: never) => unknown;
type Asked = { type: string; body: unknown }[];

const replyOf = async (answer: Answer | undefined, body: never) => (answer ? { ok: true, value: (await answer(body)) ?? null } : { ok: false, error: 'refused' });

/** `answers` by message type; what is not in it is refused. Returns what was asked, in order. */
export function answering(answers: Record<string, Answer>): Asked {
  const asked: Asked = [];
  const send = (message: { type: string; body: never }) => {
    asked.push(message);
    return replyOf(answers[message.type], message.body);
  };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send as unknown as typeof browser.runtime.sendMessage);
  return asked;
}

/** The same for what is asked of the script in a tab's page. */
export function answeringPage(answers: Record<string, Answer>): Asked {
  const asked: Asked = [];
  const send = (_tabId: number, message: { type: string; body: never }) => {
    asked.push(message);
    return replyOf(answers[message.type], message.body);
  };
  Object.assign(browser.tabs, { sendMessage: send });
  return asked;
}
