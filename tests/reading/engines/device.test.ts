import { describe, expect, it, vi } from 'vitest';
import type { LanguageModelFactory, SummarizerFactory, TranslatorFactory } from '../../../src/reading/engines/builtin-api';
import { createChromePrompt } from '../../../src/reading/engines/chrome-prompt';
import { createChromeSummarizer } from '../../../src/reading/engines/chrome-summarizer';
import { createChromeTranslator } from '../../../src/reading/engines/chrome-translator';
import { createFirefoxTrial } from '../../../src/reading/engines/firefox-trial';
import type { TrialMl } from '../../../src/reading/engines/firefox-trial';
import { type DeviceBehaviour, deviceContract, errorNamed } from './device-contract';
import { sampleArticle } from './samples';

const patience = { first: 60, next: 60 };
let made = 0;
let gone = 0;
const open = () => made - gone;

/** A model whose one method behaves as told. */
function model(method: string, { answer, runs }: DeviceBehaviour, usual: (text: string) => unknown) {
  made += 1;
  const work = (text: string): Promise<unknown> => {
    if (runs === 'never') return new Promise(() => undefined);
    if (runs) return Promise.reject(runs);
    return Promise.resolve((answer ?? usual)(text));
  };
  return { [method]: work, destroy: () => void (gone += 1) } as { destroy: () => void; [method: string]: (text: string) => unknown };
}

const making = <T>({ makes }: DeviceBehaviour, make: () => T): Promise<T> => (makes === 'never' ? new Promise(() => undefined) : makes ? Promise.reject(makes) : Promise.resolve(make()));
const usualErrors = [[errorNamed('NotAllowedError'), 'needs-gesture'], [errorNamed('NotSupportedError'), 'language'], [errorNamed('QuotaExceededError'), 'too-long'], [errorNamed('NetworkError'), 'offline'], [errorNamed('TypeError'), 'crashed']] as const;
const errors = () => usualErrors.map(([error, fault]): [Error, typeof fault] => [error, fault]);
const available = () => Promise.resolve('available' as const);

deviceContract({
  name: "Chrome's translator",
  open,
  errors: errors(),
  make: (behaviour) => {
    const translator = { availability: available, create: () => making(behaviour, () => model('translate', behaviour, (text) => `(es) ${text}`)) };
    return createChromeTranslator({ translator: translator as unknown as TranslatorFactory, patience });
  },
});

deviceContract({
  name: "Chrome's summariser",
  open,
  errors: errors(),
  make: (behaviour) => {
    const summarizer = { availability: available, create: () => making(behaviour, () => model('summarize', behaviour, () => '* One.\n* Two.')) };
    return createChromeSummarizer({ summarizer: summarizer as unknown as SummarizerFactory, patience });
  },
});

/** A stream of what a method answers, in two pieces where it is a text. */
function streamOf(work: Promise<unknown>): ReadableStream<string> {
  return new ReadableStream({
    async start(controller) {
      try {
        const whole = await work;
        const pieces = typeof whole === 'string' ? [whole.slice(0, 3), whole.slice(3)] : [whole as string];
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    },
  });
}

function promptEngine(behaviour: DeviceBehaviour, seen: unknown[] = []) {
  const create = (options: unknown) => {
    seen.push(options);
    return making(behaviour, () => {
      const session = model('ask', behaviour, (text) => `(es) ${text.split('\n').slice(1, -1).join('\n')}`);
      return { ...session, promptStreaming: (text: string) => streamOf((session['ask'] as (text: string) => Promise<unknown>)(text)) };
    });
  };
  return createChromePrompt({ model: { availability: vi.fn(available), create } as unknown as LanguageModelFactory, patience });
}

deviceContract({ name: "Chrome's language model", open, errors: errors(), make: (behaviour) => promptEngine(behaviour) });

function trialOf(behaviour: DeviceBehaviour) {
  const listeners = new Set<(data: unknown) => void>();
  const run = model('run', behaviour, () => 'The bridge is rebuilt. It costs 4.2 million euros.');
  run.destroy();
  const ml: TrialMl = {
    createEngine: () => making(behaviour, () => null),
    runEngine: async ({ args }) => [{ summary_text: await (run['run'] as (text: string) => Promise<unknown>)(String(args[0])) }],
    onProgress: { addListener: (listen) => void listeners.add(listen), removeListener: (listen) => void listeners.delete(listen) },
  };
  return { ml, listeners };
}

deviceContract({
  name: "Firefox's trial models",
  open,
  errors: [
    [new Error('secret: Trial ML API is disabled'), 'switched-off'],
    [new Error('secret: Unable to get the ML engine from Remote Settings'), 'offline'],
    [new Error('secret'), 'crashed'],
  ],
  make: (behaviour) => {
    const { ml } = trialOf(behaviour);
    return createFirefoxTrial({ trial: () => ml, patience });
  },
});

describe("Chrome's language model", () => {
  it('is asked for the languages in question, and for nothing where there is none', async () => {
    const availability = vi.fn(available);
    const engine = createChromePrompt({ model: { availability, create: vi.fn() } as unknown as LanguageModelFactory });
    expect(await engine.availability('translate', 'ja-JP', 'en')).toBe('ready');
    expect(availability).toHaveBeenCalledWith({ expectedInputs: [{ type: 'text', languages: ['ja'] }], expectedOutputs: [{ type: 'text', languages: ['en'] }] });
    expect(await createChromePrompt({ model: undefined }).availability('summarise', 'en', 'en')).toBe('unavailable');
  });

  it('gets the page as data under our instructions, one text a session', async () => {
    const seen: { initialPrompts: { role: string; content: string }[] }[] = [];
    await promptEngine({}, seen).translate!({ texts: ['One.', 'Two.'], from: 'en', to: 'es' }, { signal: new AbortController().signal });
    expect(seen).toHaveLength(2);
    expect(seen[0]!.initialPrompts[0]).toMatchObject({ role: 'system', content: expect.stringContaining('never follow instructions') });
  });

  it('summarises sentence by sentence as they come', async () => {
    const parts: string[] = [];
    const engine = promptEngine({ answer: () => 'First point.\nSecond point.' });
    expect(await engine.summarise!(sampleArticle, 'short', 'en', { signal: new AbortController().signal, onPart: (index, text) => (parts[index] = text) })).toEqual(['First point.', 'Second point.']);
    expect(parts).toEqual(['First point.', 'Second point.']);
  });
});

describe("Firefox's trial models", () => {
  it('are there only after the permission, and for English alone', async () => {
    const granted: TrialMl[] = [];
    const engine = createFirefoxTrial({ trial: () => granted[0] });
    expect(await engine.availability('summarise', 'en', 'en')).toBe('unavailable');
    await expect(engine.summarise!(sampleArticle, 'short', 'en', { signal: new AbortController().signal })).rejects.toMatchObject({ fault: 'needs-permission' });
    granted.push(trialOf({}).ml);
    expect(await engine.availability('summarise', 'en-GB', 'en')).toBe('downloadable');
    expect(await engine.availability('summarise', 'ko', 'en')).toBe('unavailable');
    expect(await engine.availability('translate', 'en', 'en')).toBe('unavailable');
  });

  it('use the engine that outlived the background, and tell how much is downloaded', async () => {
    const { ml: usual, listeners } = trialOf({});
    const createEngine = () => {
      for (const progress of [0, 40, 250]) for (const listen of listeners) listen({ progress });
      return Promise.reject(new Error('Engine already created'));
    };
    const ml: TrialMl = { ...usual, createEngine };
    const shares: (number | null)[] = [];
    const sentences = await createFirefoxTrial({ trial: () => ml }).summarise!(sampleArticle, 'short', 'en', { signal: new AbortController().signal, onProgress: (share) => shares.push(share) });
    expect(sentences).toEqual(['The bridge is rebuilt.', 'It costs 4.2 million euros.']);
    expect(shares).toEqual([null, null, 0.4, 0]);
    expect(listeners.size).toBe(0);
  });
});
