import * as v from 'valibot';
import { type Engine, EngineError } from '../types';
import { goodAddress, hostOf, type ServerConfig, type ServerDeps } from './config';
import { askJson } from './request';
import { translateInBatches } from './translate-batches';

/** DeepL takes 50 texts and 128 KiB a question; a character can be three bytes of UTF-8. */
const limits = { characters: 30_000, texts: 50 };
const answerSchema = v.object({ translations: v.array(v.object({ text: v.string() })) });

/** Where a key belongs, when the reader gave no address: keys of the free plan end in ":fx". */
export function deepLAddress(key: string): string {
  return key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com';
}

/** DeepL's translation API (developers.deepl.com), with the reader's own key. */
export function createDeepLEngine(config: ServerConfig, deps: ServerDeps): Engine {
  const settled = { ...config, address: config.address || deepLAddress(config.key) };
  const ask = async (text: string[], from: string, to: string, signal: AbortSignal): Promise<string[]> => {
    const { url } = goodAddress(settled);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/v2/translate`;
    const body = { text, target_lang: targetCode(to), ...(from ? { source_lang: from.split(/[-_]/)[0]!.toUpperCase() } : {}) };
    const headers = { authorization: `DeepL-Auth-Key ${config.key}` };
    const faults = { 400: new EngineError('language', 'status 400') };
    const maxBytes = 100_000 + 12 * JSON.stringify(text).length;
    const parsed = v.safeParse(answerSchema, await askJson({ url, headers, body, signal, maxBytes, faults }, deps));
    if (!parsed.success) throw new EngineError('bad-answer', 'shape');
    return parsed.output.translations.map((translation) => translation.text);
  };
  const usable = () => config.key !== '' && hostOf(settled) !== '';
  return {
    id: 'deepl',
    tasks: ['translate'],
    host: hostOf(settled),
    availability: (task) => Promise.resolve(task === 'translate' && usable() ? 'ready' : 'unavailable'),
    translate: (request, context) =>
      translateInBatches(request, context, limits, config.key, (sources) => ask(sources, request.from, request.to, context.signal)),
  };
}

/** Target variants that DeepL tells apart; of all other languages the bare code. */
function targetCode(lang: string): string {
  const [base = '', ...rest] = lang.split(/[-_]/).map((part) => part.toUpperCase());
  if (base === 'EN') return rest.includes('GB') ? 'EN-GB' : 'EN-US';
  if (base === 'PT') return rest.includes('BR') ? 'PT-BR' : 'PT-PT';
  if (base === 'ZH') return rest.some((part) => ['HANT', 'TW', 'HK', 'MO'].includes(part)) ? 'ZH-HANT' : 'ZH-HANS';
  return base === 'NO' || base === 'NN' ? 'NB' : base;
}
