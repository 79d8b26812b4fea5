import { EngineError } from '../types';
import type { Patience } from './config';

/** Fewer bytes than this within one stall period are a drip, not an answer. */
const leastBytes = 32;

interface ReadLimits extends Patience {
  maxBytes: number;
  signal: AbortSignal;
}

/** A body as text, piece by piece: UTF-8 only, bounded in size, in time and in patience with a drip. */
export async function* readText(response: Response, limits: ReadLimits): AsyncGenerator<string, void, void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const clock = new Clock(limits);
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await clock.race(reader.read());
      if (done) break;
      bytes += value.byteLength;
      if (bytes > limits.maxBytes) throw new EngineError('bad-answer', 'size');
      clock.got(value.byteLength);
      yield decode(decoder, value);
    }
    yield decode(decoder, null);
  } finally {
    clock.stop();
    reader.cancel().catch(() => undefined);
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | null): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new EngineError('bad-answer', 'utf-8');
  }
}

/** Ends a race with `timeout` when the body stalls, drips or lasts too long, with `aborted` when told to stop. */
class Clock {
  private fail: (error: EngineError) => void = () => undefined;
  private readonly failed: Promise<never>;
  private readonly end: ReturnType<typeof setTimeout>;
  private stall: ReturnType<typeof setTimeout> | undefined;
  private fresh = 0;
  private readonly aborted = () => this.fail(new EngineError('aborted'));

  constructor(private readonly limits: ReadLimits) {
    this.failed = new Promise<never>((_, reject) => (this.fail = reject));
    this.failed.catch(() => undefined);
    this.end = setTimeout(() => this.fail(new EngineError('timeout')), limits.total);
    this.restart();
    if (limits.signal.aborted) this.aborted();
    limits.signal.addEventListener('abort', this.aborted, { once: true });
  }

  race<T>(next: Promise<T>): Promise<T> {
    return Promise.race([next, this.failed]);
  }

  got(bytes: number): void {
    this.fresh += bytes;
    if (this.fresh >= leastBytes) this.restart();
  }

  stop(): void {
    clearTimeout(this.end);
    clearTimeout(this.stall);
    this.limits.signal.removeEventListener('abort', this.aborted);
  }

  private restart(): void {
    clearTimeout(this.stall);
    this.fresh = 0;
    this.stall = setTimeout(() => this.fail(new EngineError('timeout')), this.limits.stall);
  }
}
