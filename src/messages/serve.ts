import * as v from 'valibot';
import { browser } from '../platform/browser';
import type { Runtime } from '../platform/browser';
import { roleOf } from './role';
import type { AnswerOf, QuestionOf, Reply, Role, Row } from './row';

type Table = Record<string, Row<never, never>>;
type Handlers<T> = { [K in keyof T]?: (question: QuestionOf<T[K]>, sender: Sender) => AnswerOf<T[K]> | Promise<AnswerOf<T[K]>> };

/** What a handler may know of who asks: told by the browser, not by the message. */
export interface Sender {
  role: Role;
  tabId: number | null;
  frameId: number | null;
  /** The sender's own address. */
  url: string;
}

/** Errors whose message is a code that may be shown; any other error is answered as `failed`. */
export class ServeError extends Error {}

interface Gate<T> {
  table: T;
  handlers: Handlers<T>;
  ourId: string;
  origin: string;
  /** Counts what was turned away, for tests and for the developer. */
  onRefused?: (type: string, why: string) => void;
  /** `ignore`: what is not in the table is for another listener (the offscreen document hears the background's mail). */
  others?: 'refuse' | 'ignore';
}

/**
 * Judges and answers one message: sender first, then role, then body. Returns undefined for what is not ours to
 * answer (another listener may), a refusal for what is.
 */
export function answer<T extends object>(gate: Gate<T>, message: unknown, runtimeSender: Runtime.MessageSender): Promise<Reply<unknown>> | undefined {
  const refuse = (type: string, why: string): Promise<Reply<unknown>> | undefined => {
    if (gate.others === 'ignore' && (why === 'shape' || why === 'unknown')) return undefined;
    gate.onRefused?.(type, why);
    return Promise.resolve({ ok: false, error: 'refused' });
  };
  if (typeof message !== 'object' || message === null || typeof (message as { type?: unknown }).type !== 'string') {
    return refuse('', 'shape');
  }
  const { type, body } = message as { type: string; body: unknown };
  if (!Object.hasOwn(gate.table, type)) return refuse(type, 'unknown');
  const handler = gate.handlers[type as keyof T] as ((question: unknown, sender: Sender) => unknown) | undefined;
  if (!handler) return undefined;
  const row = (gate.table as unknown as Table)[type]!;
  const sender = roleOf(runtimeSender, gate.ourId, gate.origin);
  if (!sender || !row.from.includes(sender.role)) return refuse(type, 'sender');
  const parsed = v.safeParse(row.question, body);
  if (!parsed.success) return refuse(type, 'body');
  return Promise.resolve()
    .then(() => handler(parsed.output, sender))
    .then(
      (value): Reply<unknown> => ({ ok: true, value: value ?? null }),
      (error: unknown): Reply<unknown> => ({ ok: false, error: error instanceof ServeError ? error.message : 'failed' }),
    );
}

/** Serves a table of messages until the signal is aborted. Every row of the table that is `required` must have a handler. */
export function serve<T extends object>(table: T, handlers: Handlers<T>, { signal, others = 'refuse' }: { signal?: AbortSignal; others?: 'refuse' | 'ignore' } = {}): void {
  const gate: Gate<T> = { table, handlers, ourId: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin, others };
  const listen = (message: unknown, sender: Runtime.MessageSender) => answer(gate, message, sender);
  browser.runtime.onMessage.addListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]));
}
