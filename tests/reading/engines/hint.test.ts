import { describe, expect, it } from 'vitest';
import { hintOf, hints } from '../../../src/reading/engines/hint';
import type { Tried } from '../../../src/reading/engines/hint';
import { listModels } from '../../../src/reading/engines/openai-models';
import { engineFaults, EngineError } from '../../../src/reading/types';

const tried: Tried = { engine: 'openai', host: '127.0.0.1:11434', hasKey: false, online: true, models: null };
const hint = (error: EngineError, more: Partial<Tried> = {}) => hintOf(error, { ...tried, ...more });

describe('what to do about a server that does not work', () => {
  it.each([
    [new EngineError('forbidden-origin', 'OLLAMA_ORIGINS=x'), {}, 'ollama-origins', 'OLLAMA_ORIGINS=x'],
    [new EngineError('unauthorised', 'status 401'), {}, 'key-missing', tried.host],
    [new EngineError('unauthorised', 'status 401'), { hasKey: true }, 'key-wrong', tried.host],
    [new EngineError('unauthorised', 'status 403'), { hasKey: true, engine: 'deepl', host: 'api.deepl.com' }, 'deepl-key', 'api.deepl.com'],
    [new EngineError('quota', 'status 456'), {}, 'quota', 'status 456'],
    [new EngineError('rate-limited', 'status 429', 6_400), {}, 'wait', '7'],
    [new EngineError('bad-address', 'status 404'), {}, 'path', 'status 404'],
    [new EngineError('bad-address', 'status 404'), { models: ['llama3', 'qwen3'] }, 'model', 'llama3, qwen3'],
    [new EngineError('bad-address', 'status 404'), { models: [] }, 'no-model', 'status 404'],
    [new EngineError('bad-address', 'redirect'), {}, 'redirect', tried.host],
    [new EngineError('bad-address', 'private'), {}, 'address-private', 'private'],
    [new EngineError('bad-address', 'insecure'), {}, 'address-insecure', 'insecure'],
    [new EngineError('bad-address', 'credentials'), {}, 'address-credentials', 'credentials'],
    [new EngineError('bad-address', 'link-local'), {}, 'address', 'link-local'],
    [new EngineError('bad-answer', 'html'), {}, 'portal', tried.host],
    [new EngineError('bad-answer', 'shape'), {}, 'wrong-kind', tried.host],
    [new EngineError('offline'), {}, 'not-running', tried.host],
    [new EngineError('offline'), { host: 'llm.example.org' }, 'unreachable', 'llm.example.org'],
    [new EngineError('offline'), { host: 'llm.example.org', online: false }, 'offline', 'llm.example.org'],
    [new EngineError('needs-permission'), {}, 'permission', tried.host],
    [new EngineError('timeout'), {}, 'slow', ''],
    [new EngineError('server', 'status 500'), {}, 'server', 'status 500'],
    [new EngineError('language', 'status 400'), {}, 'language', 'status 400'],
  ] as const)('%s %j → %s', (error, more, name, detail) => {
    expect(hint(error, more as Partial<Tried>)).toEqual({ hint: name, detail });
  });

  it('is there for every fault', () => {
    for (const fault of engineFaults) expect(hints).toContain(hint(new EngineError(fault)).hint);
  });
});

describe('the models of a server', () => {
  const answering = (body: unknown, seen: string[] = []) => ((url: string, init: RequestInit) => {
    seen.push(`${init.method} ${url}`);
    return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }));
  }) as unknown as typeof fetch;
  const signal = new AbortController().signal;

  it.each(['http://127.0.0.1:1', 'http://127.0.0.1:1/v1', 'http://127.0.0.1:1/v1/chat/completions'])('are asked for beside %s', async (address) => {
    const seen: string[] = [];
    expect(await listModels({ address, key: '' }, { fetch: answering({ data: [{ id: 'llama3' }] }, seen) }, signal)).toEqual(['llama3']);
    expect(seen).toEqual(['GET http://127.0.0.1:1/v1/models']);
  });

  it('are unknown when the answer is none, and never hold the key', async () => {
    expect(await listModels({ address: 'http://127.0.0.1:1', key: '' }, { fetch: answering('x') }, signal)).toBeNull();
    expect(await listModels({ address: 'nonsense', key: '' }, { fetch: answering({}) }, signal)).toBeNull();
    expect(await listModels({ address: 'http://127.0.0.1:1', key: 'sk-secret' }, { fetch: answering({ data: [{ id: 'sk-secret' }, { id: 'a' }] }) }, signal)).toEqual(['a']);
  });
});
