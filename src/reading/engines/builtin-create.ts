import { EngineError } from '../types';
import type { RunContext } from '../types';
import type { BuiltinAvailability, DownloadMonitor } from './builtin-api';

/** How long making or downloading a built-in model may show no sign of life, in milliseconds. */
export interface BuiltinPatience {
  /** Until the first sign. Offline there is none, ever. */
  first: number;
  /** Between two signs: a whole download of a minute and a half may have only two. */
  next: number;
}
export const builtinPatience: BuiltinPatience = { first: 30_000, next: 180_000 };
const askingTime = 1_500;

/** Asks for availability, and takes no answer within the time that an engine has for it as "unavailable". */
export async function builtinAvailability(ask: () => Promise<BuiltinAvailability>): Promise<'ready' | 'downloadable' | 'unavailable'> {
  try {
    const late = new Promise<BuiltinAvailability>((resolve) => setTimeout(() => resolve('unavailable'), askingTime));
    const answer = await Promise.race([ask(), late]);
    if (answer === 'available') return 'ready';
    return answer === 'unavailable' ? 'unavailable' : 'downloadable';
  } catch {
    return 'unavailable';
  }
}

/**
 * Makes a built-in model. Offline, Chrome's `create()` neither settles nor fires progress, so a silence longer than our
 * patience ends it with `no-progress`. Progress is told from the second event on: often there are only two.
 */
export async function createBuiltin<T>(
  create: (options: { signal: AbortSignal; monitor: (monitor: DownloadMonitor) => void }) => Promise<T>,
  context: RunContext,
  patience: BuiltinPatience = builtinPatience,
): Promise<T> {
  const silence = new AbortController();
  const signal = AbortSignal.any([context.signal, silence.signal]);
  let timer = setTimeout(() => silence.abort(), patience.first);
  let events = 0;
  const monitor = (download: DownloadMonitor): void =>
    download.addEventListener('downloadprogress', ({ loaded }) => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), patience.next);
      events += 1;
      context.onProgress?.(events > 1 ? loaded : null);
    });
  try {
    context.onProgress?.(null);
    return await untilAborted(create({ signal, monitor }), signal);
  } catch (error) {
    // Our own end of the wait reaches us as the browser's AbortError; only the reader cancels.
    if (silence.signal.aborted && !context.signal.aborted) throw new EngineError('no-progress');
    throw builtinFault(error, context.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** The outcome of work that may not heed its signal; rejects with `aborted` as soon as the signal is. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const ended = new Promise<never>((_, reject) => {
    const end = (): void => reject(new EngineError('aborted'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  return Promise.race([work, ended]);
}

const faults: Record<string, ConstructorParameters<typeof EngineError>[0]> = {
  NotAllowedError: 'needs-gesture',
  NotSupportedError: 'language',
  QuotaExceededError: 'too-long',
  NetworkError: 'offline',
  AbortError: 'aborted',
};

/** The fault behind what a built-in interface threw. */
export function builtinFault(error: unknown, signal: AbortSignal): EngineError {
  if (error instanceof EngineError) return error;
  if (signal.aborted) return new EngineError('aborted');
  const name = (error as { name?: unknown } | null)?.name;
  return new EngineError((typeof name === 'string' && faults[name]) || 'crashed');
}
