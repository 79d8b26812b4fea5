import { EngineError, type EngineFault } from './types';

/** How often a question is asked again after a fault that may pass. */
const tries: Partial<Record<EngineFault, number>> = { 'rate-limited': 4, server: 2, timeout: 1, offline: 2, 'bad-answer': 1 };
/** A server that wants a longer pause than this ends the job; the reader is told when to come back. */
export const longestPause = 120_000;
const firstPause = 2_000;

export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Resolves after a time, rejects with `aborted` at once when told to stop. */
export const wait: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new EngineError('aborted'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** Milliseconds to wait before trying again after the `attempt`-th failure (from 1), or null when trying again is no use. */
export function pauseAfter(error: EngineError, attempt: number): number | null {
  if (attempt > (tries[error.fault] ?? 0)) return null;
  const pause = error.retryAfter ?? firstPause * 2 ** (attempt - 1);
  return pause > longestPause ? null : pause;
}

/** Runs `work`, again after faults that may pass, with growing pauses or the one that the server asked for. Throws EngineError only. */
export async function withBackOff<T>(work: () => Promise<T>, signal: AbortSignal, pause: Wait = wait): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    if (signal.aborted) throw new EngineError('aborted');
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) throw new EngineError('aborted');
      // An engine that breaks its contract must not put unknown words into a message.
      const fault = error instanceof EngineError ? error : new EngineError('crashed');
      const milliseconds = pauseAfter(fault, attempt);
      if (milliseconds === null) throw fault;
      await pause(milliseconds, signal);
    }
  }
}
