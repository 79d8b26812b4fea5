import * as v from 'valibot';
import { type Engine, EngineError } from '../types';
import { goodAddress, hostOf, type ServerConfig, type ServerDeps } from './config';
import { askJson } from './request';
import { translateInBatches } from './translate-batches';

const limits = { characters: 4_000, texts: 25 };
const answerSchema = v.object({ translatedText: v.union([v.array(v.string()), v.string()]) });

/** LibreTranslate's protocol (docs.libretranslate.com): POST /translate with a list of texts. */
export function createLibreTranslateEngine(config: ServerConfig, deps: ServerDeps): Engine {
  const ask = async (q: string[], from: string, to: string, signal: AbortSignal): Promise<string[]> => {
    const { url } = goodAddress(config);
    const body = { q, source: code(from) || 'auto', target: code(to), format: 'text', ...(config.key ? { api_key: config.key } : {}) };
    const faults = { 400: new EngineError('language', 'status 400') };
    const maxBytes = 100_000 + 12 * JSON.stringify(q).length;
    const answer = await askJson({ url: endpoint(url), headers: {}, body, signal, maxBytes, faults }, deps);
    const parsed = v.safeParse(answerSchema, answer);
    if (!parsed.success) throw new EngineError('bad-answer', 'shape');
    const { translatedText } = parsed.output;
    return typeof translatedText === 'string' ? [translatedText] : translatedText;
  };
  return {
    id: 'libretranslate',
    tasks: ['translate'],
    host: hostOf(config),
    availability: (task) => Promise.resolve(task === 'translate' && hostOf(config) ? 'ready' : 'unavailable'),
    translate: async (request, context) =>
      translateInBatches(request, context, limits, config.key, (sources) => ask(sources, request.from, request.to, context.signal)),
  };
}

function endpoint(base: URL): URL {
  const url = new URL(base);
  if (!url.pathname.endsWith('/translate')) url.pathname = `${url.pathname.replace(/\/$/, '')}/translate`;
  return url;
}

/** LibreTranslate's language codes: the bare language, but "zt" for traditional Chinese and "nb" for Norwegian. */
function code(lang: string): string {
  const [base = '', ...rest] = lang.split(/[-_]/);
  const language = base.toLowerCase();
  if (language === 'zh') return rest.some((part) => /^(?:hant|tw|hk|mo)$/i.test(part)) ? 'zt' : 'zh';
  return language === 'no' || language === 'nn' ? 'nb' : language;
}
