import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../src/reading/engines/bergamot/models';
import { choicesOf, fetchOffer, knownOffer } from '../../../../src/reading/engines/bergamot/offer';
import { memoryStore } from './memory-store';

const record = (fromLang: string, toLang: string, fileType: string, version = '1.2', size = 20_000_000) => ({
  fromLang, toLang, version, fileType, name: `${fileType}.${fromLang}${toLang}.bin`, attachment: { hash: 'a'.repeat(64), size, location: `main/${fileType}` },
});
const whole = (from: string, to: string, version?: string) => ['model', 'lex', 'vocab'].map((part) => record(from, to, part, version));
const answering = (data: unknown) => (() => Promise.resolve(new Response(JSON.stringify(data)))) as unknown as typeof fetch;
const signal = new AbortController().signal;

describe('the list of models', () => {
  it('is the one that ships, until a newer one was fetched', async () => {
    const store = memoryStore().store;
    expect(await knownOffer({ store })).toEqual({ date: catalog.date, pairs: catalog.pairs });
    const data = [...whole('de', 'en'), ...whole('en', 'de'), ...whole('zz', 'en', '3.0'), record('fr', 'en', 'model'), null, { fromLang: '../x', toLang: 'en' }];
    const fetched = await fetchOffer({ fetch: answering({ data }), store }, signal, '2027-01-02');
    expect(fetched).toEqual({ date: '2027-01-02', pairs: [{ from: 'de', to: 'en', megabytes: 60 }, { from: 'en', to: 'de', megabytes: 60 }] });
    expect(await knownOffer({ store })).toEqual(fetched);
  });

  it('is not taken from an older day or a damaged store', async () => {
    const store = memoryStore().store;
    await store.keepOffer({ date: '2020-01-01', pairs: [] });
    expect((await knownOffer({ store })).pairs).toEqual(catalog.pairs);
    await store.keepOffer({ date: 7 });
    expect((await knownOffer({ store })).pairs).toEqual(catalog.pairs);
  });

  it('is not touched by an answer that is none', async () => {
    const store = memoryStore().store;
    await expect(fetchOffer({ fetch: answering('<html>'), store }, signal, '2027-01-02')).rejects.toMatchObject({ fault: 'bad-answer' });
    expect((await knownOffer({ store })).date).toBe(catalog.date);
  });
});

describe('what can be downloaded', () => {
  const pairs = [{ from: 'ja', to: 'en', megabytes: 50 }, { from: 'de', to: 'en', megabytes: 40 }, { from: 'en', to: 'ko', megabytes: 52 }, { from: 'de', to: 'ko', megabytes: 45 }];
  const offer = { date: '2027-01-02', pairs };
  const named = (list: ReturnType<typeof choicesOf>) => list.map(({ from, to, megabytes }) => `${from}-${to} ${megabytes}`);

  it('is each pair that is not there, and the ways through English with the size of both models', () => {
    expect(named(choicesOf(offer, new Set(), 'ko'))).toEqual(['ja-en 50', 'de-en 40', 'en-ko 52', 'de-ko 45', 'ja-ko 102']);
    expect(named(choicesOf(offer, new Set(), 'en'))).toEqual(['ja-en 50', 'de-en 40', 'en-ko 52', 'de-ko 45']);
  });

  it('is no way through English once one of its models is there: the other is offered alone', () => {
    expect(named(choicesOf(offer, new Set(['en-ko']), 'ko'))).toEqual(['ja-en 50', 'de-en 40', 'de-ko 45']);
  });
});

describe('storage', () => {
  it('counts what stopped midway, and names its pairs', async () => {
    const store = memoryStore().store;
    await store.keepPartial('ko-en', 'model.koen.bin', new ArrayBuffer(500));
    expect(await store.used()).toBe(500);
    expect(await store.begun()).toEqual(['ko-en']);
    await store.remove('ko-en');
    expect(await store.used()).toBe(0);
  });
});
