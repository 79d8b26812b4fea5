import { EngineError } from '../../types';

/** The part of a Worker that we need. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listen: (event: { data: unknown }) => void): void;
  addEventListener(type: 'error', listen: (event: unknown) => void): void;
}

interface Reply {
  id: number;
  result?: unknown;
  error?: { name?: string; message?: string };
}

/**
 * Questions to Bergamot's own worker (`{id, name, args}` → `{id, result | error}`). A fault of the wasm leaves the worker
 * unusable, so every error ends it; the next question begins with a new one.
 */
export class BergamotWorker {
  private serial = 0;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: EngineError) => void }>();
  private dead = false;

  constructor(private readonly worker: WorkerLike) {
    worker.addEventListener('message', ({ data }) => this.take(data as Reply));
    worker.addEventListener('error', () => this.end('worker'));
  }

  get ended(): boolean {
    return this.dead;
  }

  /** Resolves with what the worker's method returned; throws EngineError `crashed`, or `aborted` with the signal. */
  ask(name: string, args: unknown[], signal: AbortSignal | null): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(new EngineError('aborted'));
    if (this.dead) return Promise.reject(new EngineError('crashed'));
    const id = ++this.serial;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      // The wasm cannot be interrupted: an abort ends the whole worker.
      signal?.addEventListener('abort', () => this.waiting.has(id) && this.end('aborted'), { once: true });
      this.worker.postMessage({ id, name, args });
    });
  }

  end(why: 'worker' | 'aborted' | 'idle'): void {
    if (this.dead) return;
    this.dead = true;
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(new EngineError(why === 'aborted' ? 'aborted' : 'crashed'));
    this.waiting.clear();
  }

  private take({ id, result, error }: Reply): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    if (error) {
      waiting.reject(new EngineError('crashed'));
      this.end('worker');
    } else {
      waiting.resolve(result);
    }
  }
}
