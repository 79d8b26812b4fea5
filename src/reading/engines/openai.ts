import { type Engine, EngineError } from '../types';
import { goodAddress, hostOf, modelPatience, type ServerConfig, type ServerDeps } from './config';
import { visibleText, withoutFence } from './model-text';
import { completionText } from './openai-answer';
import { type Prompt, translatePrompt } from './prompts';
import { promptedSummary } from './prompted-summary';
import { ask } from './request';
import { translateInBatches } from './translate-batches';

const limits = { characters: 3_000, texts: 1 };
/** Characters of an article that a model reads; most context windows of local models end there. */
const articleLength = 16_000;

/** What Ollama wants in its environment before it answers an extension; shown as it stands. */
export const ollamaHint = 'OLLAMA_ORIGINS=chrome-extension://*,moz-extension://*';

/** Any server with OpenAI's chat completions: Ollama, llama.cpp, LM Studio, vLLM. Streamed. */
export function createOpenAiEngine(config: ServerConfig, deps: ServerDeps): Engine {
  const patient: ServerDeps = { patience: modelPatience, ...deps };
  const complete = async (prompt: Prompt, maxLength: number, signal: AbortSignal, onText: (text: string) => void): Promise<string> => {
    const { url } = goodAddress(config);
    const body = {
      model: config.model ?? '',
      stream: true,
      temperature: 0,
      messages: [{ role: 'system', content: prompt.system }, { role: 'user', content: prompt.user }],
    };
    const headers: Record<string, string> = config.key ? { authorization: `Bearer ${config.key}` } : {};
    const faults = { 403: new EngineError('forbidden-origin', ollamaHint) };
    const answer = await ask({ url: endpoint(url), headers, body, signal, maxBytes: 200_000 + 400 * maxLength, faults }, patient);
    return completionText(answer, maxLength, (text) => {
      if (!holdsKey(text, config.key)) onText(visibleText(text));
    });
  };
  return {
    id: 'openai',
    tasks: ['translate', 'summarise'],
    host: hostOf(config),
    model: config.model ?? '',
    availability: () => Promise.resolve(hostOf(config) ? 'ready' : 'unavailable'),
    translate: (request, context) =>
      translateInBatches(request, context, limits, config.key, async ([source = ''], onPartial) => {
        const prompt = translatePrompt(source, request.from, request.to);
        const text = await complete(prompt, source.length * 8 + 20_000, context.signal, onPartial);
        return [withoutFence(visibleText(text))];
      }),
    summarise: (article, length, to, context) => promptedSummary({ article, length, to, key: config.key, readable: articleLength }, context, complete),
  };
}

function holdsKey(text: string, key: string): boolean {
  return key.length >= 6 && text.includes(key);
}

/** "…", "…/v1" and the full path are all accepted as the address. */
function endpoint(base: URL): URL {
  const url = new URL(base);
  const path = url.pathname.replace(/\/$/, '');
  if (path.endsWith('/chat/completions')) return url;
  url.pathname = path === '' ? '/v1/chat/completions' : `${path}/chat/completions`;
  return url;
}
