import { hintOf } from '../reading/engines/hint';
import type { Hint } from '../reading/engines/hint';
import { listModels } from '../reading/engines/openai-models';
import { EngineError } from '../reading/types';
import type { Settings } from '../settings/schema';
import { makeEngine, serverDeps } from './engines';

const patience = 45_000;
const keys: Record<string, keyof Settings> = { libretranslate: 'libretranslate.key', deepl: 'deepl.key', openai: 'openai.key' };

/** Translates one word with a server that the reader set up; answers `works`, or what to do about what went wrong. */
export async function testEngine(id: string, values: Settings): Promise<{ hint: Hint; detail: string }> {
  const engine = Object.hasOwn(keys, id) ? makeEngine('translate', id, values) : null;
  if (!engine?.translate) return { hint: 'failed', detail: 'unavailable' };
  try {
    await engine.translate({ texts: ['Hello.'], from: 'en', to: 'es' }, { signal: AbortSignal.timeout(patience) });
    return { hint: 'works', detail: '' };
  } catch (error) {
    const fault = error instanceof EngineError ? error : new EngineError('crashed');
    // Nobody cancels a test: the end of it is the end of its time.
    const named = fault.fault === 'aborted' ? new EngineError('timeout') : fault;
    const { 'openai.address': address, 'openai.key': key, 'engines.private': allowPrivate } = values;
    const asked = id === 'openai' && named.fault === 'bad-address' && named.detail.startsWith('status');
    const models = asked ? await listModels({ address, key, allowPrivate }, serverDeps, AbortSignal.timeout(10_000)) : null;
    return hintOf(named, { engine: id, host: engine.host ?? '', hasKey: values[keys[id]!] !== '', online: navigator.onLine, models });
  }
}
