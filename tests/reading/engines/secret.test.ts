// @vitest-environment node
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createDeepLEngine } from '../../../src/reading/engines/deepl';
import { createLibreTranslateEngine } from '../../../src/reading/engines/libretranslate';
import { createOpenAiEngine } from '../../../src/reading/engines/openai';
import { runJob } from '../../../src/reading/job';
import type { Engine, JobState } from '../../../src/reading/types';
import { MemoryStore, spec } from '../job-support';

const makers = [createLibreTranslateEngine, createOpenAiEngine, createDeepLEngine];
const noWait = () => Promise.resolve();

/** Everything that leaves the engine: states told, results, what is stored, what is printed. */
async function allOutputs(engine: Engine, task: 'translate' | 'summarise'): Promise<string> {
  const store = new MemoryStore();
  const told: JobState[] = [];
  const printed: unknown[] = [];
  const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name).mockImplementation((...words) => void printed.push(words)));
  const state = await runJob(spec(['A text of the page.', 'Another.'], { task }), engine, store, new AbortController().signal, { onState: (now) => told.push(now), wait: noWait });
  for (const spy of spies) spy.mockRestore();
  const identity = { id: engine.id, host: engine.host, model: engine.model, ready: await engine.availability(task, 'en', 'es') };
  return JSON.stringify([state, told, printed, identity]) + store.text();
}

/** A server that says the key back wherever it can. */
function echoing(key: string) {
  const texts = fc.constantFrom(key, `Your key is ${key}.`, `x${key}y`, 'harmless', '');
  const json = texts.map((text) => JSON.stringify({ translatedText: [text, text], translations: [{ text }, { text }], choices: [{ message: { content: text } }], error: { message: key } }));
  const events = fc.array(texts).map((list) => list.map((content) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`).join(''));
  const split = fc.constant([key.slice(0, 4), key.slice(4), ' and more']).map((list) => list.map((content) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`).join(''));
  const body = fc.oneof(json, events, split, texts, fc.string());
  const type = fc.constantFrom('application/json', 'text/event-stream', 'text/html', key.replace(/[^a-z]/g, ''), '');
  return fc.record({ status: fc.constantFrom(200, 200, 200, 400, 401, 403, 429, 456, 500, 302), type, body, fails: fc.nat(9).map((n) => n === 0) });
}

test('the key is in no state, result, store, message or log, whatever the server answers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^sk-[a-zA-Z0-9]{8,20}$/).chain((key) => fc.tuple(fc.constant(key), fc.array(echoing(key), { minLength: 1, maxLength: 4 }))),
      fc.constantFrom(...makers),
      fc.constantFrom('translate' as const, 'summarise' as const),
      async ([key, answers], make, task) => {
        let asked = 0;
        const fetched = () => {
          const { status, type, body, fails } = answers[asked++ % answers.length]!;
          if (fails) return Promise.reject(new Error(`Bearer ${key}`));
          return Promise.resolve(new Response(body, { status, headers: { 'content-type': type, 'retry-after': '1', 'x-key': key } }));
        };
        const engine = make({ address: 'https://example.org', key, model: 'm' }, { fetch: fetched as unknown as typeof fetch });
        expect(await allOutputs(engine, task)).not.toContain(key);
      },
    ),
    { numRuns: 300 },
  );
});
