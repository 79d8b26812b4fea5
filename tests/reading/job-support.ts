import type { JobSpec, JobStore } from '../../src/reading/job-store';
import { type Engine, EngineError, type RunContext, type TranslateRequest } from '../../src/reading/types';
import { block } from './engines/samples';

/** A store like the browser's: values are copied, nothing is shared. */
export class MemoryStore implements JobStore {
  readonly values = new Map<string, string>();
  writes = 0;
  /** Throws away what is written after so many writes: the background died. */
  diesAfter = Infinity;

  get(key: string): Promise<unknown> {
    const value = this.values.get(key);
    return Promise.resolve(value === undefined ? undefined : JSON.parse(value));
  }

  set(key: string, value: unknown): Promise<void> {
    if (++this.writes <= this.diesAfter) this.values.set(key, JSON.stringify(value));
    return Promise.resolve();
  }

  remove(key: string): Promise<void> {
    this.values.delete(key);
    return Promise.resolve();
  }

  text(): string {
    return [...this.values].map(([key, value]) => key + value).join('\n');
  }
}

export function spec(texts: string[], more: Partial<JobSpec> = {}): JobSpec {
  return { id: 'job-1', task: 'translate', tabId: 3, engine: 'fake', headline: 'A headline', blocks: texts.map((text) => block(text)), from: 'en', to: 'es', length: 'short', ...more };
}

export const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `Block ${index}.`);

type Step = 'answer' | EngineError | ((request: TranslateRequest, context: RunContext) => Promise<string[]>);

/** An engine that answers "ES <text>" and counts what it was asked for; `steps` say otherwise for the first calls. */
export function fakeEngine(steps: Step[] = []): Engine & { asked: string[]; calls: number } {
  const engine = {
    id: 'fake',
    tasks: ['translate', 'summarise'] as Engine['tasks'],
    host: 'fake.example',
    model: 'm1',
    asked: [] as string[],
    calls: 0,
    availability: () => Promise.resolve('ready' as const),
    async translate(request: TranslateRequest, context: RunContext): Promise<string[]> {
      engine.calls += 1;
      const step = steps.shift() ?? 'answer';
      if (step instanceof EngineError) throw step;
      if (typeof step === 'function') return step(request, context);
      engine.asked.push(...request.texts);
      for (const [index, text] of request.texts.entries()) {
        context.onPart?.(index, 'ES', false);
        context.onPart?.(index, `ES ${text}`, true);
      }
      return request.texts.map((text) => `ES ${text}`);
    },
    summarise: async (): Promise<string[]> => {
      engine.calls += 1;
      const step = steps.shift() ?? 'answer';
      if (step instanceof EngineError) throw step;
      return ['The bridge costs 99 million.', 'Block 1.'];
    },
  };
  return engine;
}
