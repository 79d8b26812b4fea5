import { describe, expect, it, vi } from 'vitest';
import type { BuiltinAvailability, BuiltinTranslator, DownloadMonitor, SummarizerFactory, TranslatorFactory } from '../../../src/reading/engines/builtin-api';
import { createChromeSummarizer } from '../../../src/reading/engines/chrome-summarizer';
import { createChromeTranslator } from '../../../src/reading/engines/chrome-translator';
import { sampleArticle } from './samples';

const translated = (text: string): string => `«${text}»`;

interface Behaviour {
  availability?: () => Promise<BuiltinAvailability>;
  create?: (options: { signal?: AbortSignal; monitor?: (monitor: DownloadMonitor) => void }) => Promise<BuiltinTranslator>;
  translate?: (text: string) => Promise<string>;
}

function factory({ availability, create, translate }: Behaviour = {}): TranslatorFactory & { destroyed: number; pairs: unknown[] } {
  const made = {
    destroyed: 0,
    pairs: [] as unknown[],
    availability: vi.fn((pair) => {
      made.pairs.push(pair);
      return availability?.() ?? Promise.resolve<BuiltinAvailability>('available');
    }),
    create: vi.fn((options) => {
      const model = { translate: translate ?? ((text: string) => Promise.resolve(translated(text))), destroy: () => void (made.destroyed += 1) };
      return create?.(options) ?? Promise.resolve(model);
    }),
  };
  return made;
}

const engineOf = (behaviour?: Behaviour, stall = 50) => createChromeTranslator({ translator: factory(behaviour), patience: { first: stall, next: stall } });
const named = (name: string): Error => Object.assign(new Error('secret words of the page'), { name });
const request = { texts: ['One.', '', 'Two.'], from: 'ko', to: 'en' };
const fresh = () => ({ signal: new AbortController().signal });

describe("Chrome's translator", () => {
  it('stays on the device', () => expect(engineOf().host).toBeNull());

  it.each([
    ['available', 'ready'],
    ['downloadable', 'downloadable'],
    ['downloading', 'downloadable'],
    ['unavailable', 'unavailable'],
  ] as const)('calls %s %s', async (said, state) => {
    expect(await engineOf({ availability: () => Promise.resolve(said) }).availability('translate', 'ko', 'en')).toBe(state);
  });

  it('is unavailable where the browser has none, where it throws and where it never answers', async () => {
    expect(await createChromeTranslator({ translator: undefined }).availability('translate', 'ko', 'en')).toBe('unavailable');
    expect(await engineOf({ availability: () => Promise.reject(new Error('x')) }).availability('translate', 'ko', 'en')).toBe('unavailable');
    expect(await engineOf({ availability: () => new Promise(() => undefined) }).availability('translate', 'ko', 'en')).toBe('unavailable');
  });

  it.each([
    ['ko-KR', 'en-GB', { sourceLanguage: 'ko', targetLanguage: 'en' }],
    ['zh-TW', 'de', { sourceLanguage: 'zh-Hant', targetLanguage: 'de' }],
    ['zh-Hans', 'pt-BR', { sourceLanguage: 'zh', targetLanguage: 'pt' }],
  ])('asks for %s → %s as Chrome names them', async (from, to, pair) => {
    const translator = factory();
    await createChromeTranslator({ translator }).availability('translate', from, to);
    expect(translator.pairs).toEqual([pair]);
  });

  it('translates every text, leaves empty ones, tells each as it comes and lets the model go', async () => {
    const translator = factory();
    const parts: unknown[] = [];
    const engine = createChromeTranslator({ translator });
    const result = await engine.translate!(request, { ...fresh(), onPart: (...part) => parts.push(part) });
    expect(result).toEqual(['«One.»', '', '«Two.»']);
    expect(parts).toEqual([[1, '', true], [0, '«One.»', true], [2, '«Two.»', true]]);
    expect(translator.destroyed).toBe(1);
  });

  it('says that no model came, not that the reader cancelled, when the browser answers our own end of the wait with its AbortError', async () => {
    const heeding = (signal?: AbortSignal) => new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(named('AbortError'))));
    const engine = engineOf({ create: ({ signal }) => heeding(signal) });
    await expect(engine.translate!(request, fresh())).rejects.toMatchObject({ fault: 'no-progress' });
    const control = new AbortController();
    const cancelled = engineOf({ create: ({ signal }) => heeding(signal) }, 5_000).translate!(request, { signal: control.signal });
    control.abort();
    await expect(cancelled).rejects.toMatchObject({ fault: 'aborted' });
  });

  it('gives up a model that never settles and never shows progress', async () => {
    const engine = engineOf({ create: () => new Promise(() => undefined) });
    await expect(engine.translate!(request, fresh())).rejects.toMatchObject({ fault: 'no-progress' });
  });

  it('waits on while a download shows signs of life, and tells progress from the second one', async () => {
    const shares: (number | null)[] = [];
    const engine = engineOf({
      create: async ({ monitor }) => {
        let listen: (event: { loaded: number }) => void = () => undefined;
        monitor?.({ addEventListener: (_type, given) => void (listen = given) });
        for (const loaded of [0, 0.4, 0.9]) {
          await new Promise((resolve) => setTimeout(resolve, 30));
          listen({ loaded });
        }
        return { translate: (text) => Promise.resolve(translated(text)), destroy: () => undefined };
      },
    });
    await engine.translate!(request, { ...fresh(), onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([null, null, 0.4, 0.9]);
  });

  it('can be aborted while the model is made', async () => {
    const control = new AbortController();
    const work = engineOf({ create: () => new Promise(() => undefined) }, 10_000).translate!(request, { signal: control.signal });
    control.abort();
    await expect(work).rejects.toMatchObject({ fault: 'aborted' });
  });

  it.each([
    ['NotAllowedError', 'needs-gesture'],
    ['NotSupportedError', 'language'],
    ['QuotaExceededError', 'too-long'],
    ['TypeError', 'crashed'],
  ])('names a %s %s and repeats none of its words', async (name, fault) => {
    const engine = engineOf({ translate: () => Promise.reject(named(name)) });
    const error: unknown = await engine.translate!(request, fresh()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ fault, detail: '' });
    expect(String(error)).not.toContain('secret');
  });
});

describe("Chrome's summariser", () => {
  const summarizer = (answer: unknown): SummarizerFactory =>
    ({ availability: () => Promise.resolve('available'), create: () => Promise.resolve({ summarize: () => Promise.resolve(answer), destroy: () => undefined }) }) as SummarizerFactory;

  it('turns key points into sentences', async () => {
    const engine = createChromeSummarizer({ summarizer: summarizer('* First point.\n* Second point.') });
    expect(await engine.summarise!(sampleArticle, 'short', 'en', fresh())).toEqual(['First point.', 'Second point.']);
  });

  it.each(['', '   ', null, 7])('calls the answer %j bad', async (answer) => {
    const engine = createChromeSummarizer({ summarizer: summarizer(answer) });
    await expect(engine.summarise!(sampleArticle, 'short', 'en', fresh())).rejects.toMatchObject({ fault: 'bad-answer' });
  });

  it('does not translate, and is unavailable without the interface', async () => {
    expect(await createChromeSummarizer({ summarizer: summarizer('x') }).availability('translate', 'ko', 'en')).toBe('unavailable');
    expect(await createChromeSummarizer({ summarizer: undefined }).availability('summarise', 'ko', 'en')).toBe('unavailable');
  });
});
