/** Answers the questions that our pages ask the background, in unit tests of those pages. */
import { vi } from 'vitest';
import { browser } from '../../src/platform/browser';

type Answer = (body: never) => unknown;

/** `answers` by message type; what is not in it is refused. Returns what was asked, in order. */
export function answering(answers: Record<string, Answer>): { type: string; body: unknown }[] {
  const asked: { type: string; body: unknown }[] = [];
  const send = (message: { type: string; body: never }) => {
    asked.push(message);
    const answer = answers[message.type];
    return Promise.resolve(answer ? { ok: true, value: answer(message.body) ?? null } : { ok: false, error: 'refused' });
  };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send as unknown as typeof browser.runtime.sendMessage);
  return asked;
}
