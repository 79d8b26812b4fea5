// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLibreTranslateEngine } from '../../../src/reading/engines/libretranslate';
import { type EngineServer, startEngineServer, translated } from '../../support/engine-server';
import { contract } from './contract';

contract({
  name: 'LibreTranslate',
  make: (address, key, deps) => createLibreTranslateEngine({ address, key }, deps),
  inSpanish: (text) => translated(text, 'es'),
});

describe('LibreTranslate', () => {
  let server: EngineServer;
  beforeEach(async () => void (server = await startEngineServer()));
  afterEach(() => server.close());
  const bodies = () => server.received.map(({ body }) => body as { q: string[]; source: string; target: string; api_key?: string });
  const ask = (from: string, to: string, address = server.address) =>
    createLibreTranslateEngine({ address, key: '' }, { fetch }).translate!({ texts: ['Hi.'], from, to }, { signal: new AbortController().signal });

  test('sends no key when there is none, and lets the server find the language out', async () => {
    await ask('', 'es');
    expect(bodies()).toEqual([{ q: ['Hi.'], source: 'auto', target: 'es', format: 'text' }]);
  });

  test.each([['pt-BR', 'pt'], ['zh-Hant-TW', 'zt'], ['zh_HK', 'zt'], ['zh-CN', 'zh'], ['nn', 'nb'], ['DE', 'de']])('writes %s as %s', async (tag, code) => {
    await ask('en', tag);
    expect(bodies()[0]!.target).toBe(code);
  });

  test('accepts the address with or without the path', async () => {
    await ask('en', 'es', `${server.address}/`);
    await ask('en', 'es', `${server.address}/translate`);
    expect(server.received.map(({ path }) => path)).toEqual(['/translate', '/translate']);
  });

  test('asks for many short texts at once, 25 at most', async () => {
    const engine = createLibreTranslateEngine({ address: server.address, key: '' }, { fetch });
    const texts = Array.from({ length: 60 }, (_, index) => `Text ${index}.`);
    expect(await engine.translate!({ texts, from: 'en', to: 'fr' }, { signal: new AbortController().signal })).toEqual(texts.map((text) => translated(text, 'fr')));
    expect(bodies().map(({ q }) => q.length)).toEqual([25, 25, 10]);
  });
});
