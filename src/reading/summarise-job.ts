import { withBackOff } from './back-off';
import { findUnsupported } from './check/find-unsupported';
import { plainWords } from './engines/model-text';
import type { JobRun } from './job';
import { cacheKey } from './result-cache';
import { type ArticleText, EngineError } from './types';

/** Has a model summarise the article; every sentence comes back with what the article does not support. */
export async function summariseJob(run: JobRun): Promise<void> {
  const { spec, engine, state, signal, cache } = run;
  const summarise = engine.summarise?.bind(engine);
  if (!summarise) throw new EngineError('unavailable');
  const article = articleOf(run);
  const key = await cacheKey(engine, 'summarise', spec.length, spec.from, spec.to, JSON.stringify([spec.headline, spec.blocks.map((block) => block.text)]));
  const known = sentencesIn(await cache.get(key).catch(() => null));
  const sentences =
    known ??
    (await withBackOff(() => {
      state.results = [];
      const onPart = (index: number, text: string, final: boolean) => {
        if (signal.aborted || index > 50) return;
        while (state.results.length < index) state.results.push(null);
        state.results[index] = { text, final };
        void run.tell(false);
      };
      return summarise(article, spec.length, spec.to, { signal, onPart });
    }, signal, run.wait));
  state.results = sentences.map((text) => ({ text, final: true, unsupported: findUnsupported(plainWords(text), article) }));
  state.done = 1;
  if (!known) await cache.set(key, JSON.stringify(sentences)).catch(() => undefined);
}

function articleOf({ spec }: JobRun): ArticleText {
  const { headline, blocks } = spec;
  return { headline, byline: '', lang: spec.from, dir: blocks[0]?.dir ?? 'ltr', blocks };
}

function sentencesIn(json: string | null): string[] | null {
  if (json === null) return null;
  try {
    const value = JSON.parse(json) as unknown;
    return Array.isArray(value) && value.every((text) => typeof text === 'string') ? value : null;
  } catch {
    return null;
  }
}
