// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDeepLEngine, deepLAddress } from '../../../src/reading/engines/deepl';
import { type EngineServer, startEngineServer, translated } from '../../support/engine-server';
import { contract } from './contract';

contract({
  name: 'DeepL',
  make: (address, key, deps) => createDeepLEngine({ address, key }, deps),
  inSpanish: (text) => translated(text, 'es'),
});

describe('DeepL', () => {
  let server: EngineServer;
  beforeEach(async () => void (server = await startEngineServer()));
  afterEach(() => server.close());

  test('goes to the server that the key belongs to', () => {
    expect(deepLAddress('abc:fx')).toBe('https://api-free.deepl.com');
    expect(deepLAddress('abc')).toBe('https://api.deepl.com');
    expect(createDeepLEngine({ address: '', key: 'abc:fx' }, { fetch }).host).toBe('api-free.deepl.com');
  });

  test('is unavailable without a key', async () => {
    const engine = createDeepLEngine({ address: '', key: '' }, { fetch });
    expect(await engine.availability('translate', 'en', 'es')).toBe('unavailable');
  });

  test.each([['en', 'EN-US'], ['en-GB', 'EN-GB'], ['pt', 'PT-PT'], ['pt-BR', 'PT-BR'], ['zh-TW', 'ZH-HANT'], ['zh', 'ZH-HANS'], ['no', 'NB'], ['de-AT', 'DE']])('writes %s as %s', async (tag, code) => {
    const engine = createDeepLEngine({ address: server.address, key: 'k' }, { fetch });
    await engine.translate!({ texts: ['Hi.'], from: 'fr-CA', to: tag }, { signal: new AbortController().signal });
    expect(server.received[0]!.body).toMatchObject({ target_lang: code, source_lang: 'FR' });
    expect(server.received[0]!.headers.authorization).toBe('DeepL-Auth-Key k');
  });
});
