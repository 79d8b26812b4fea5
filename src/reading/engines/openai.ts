import { type ArticleText, type Engine, EngineError, type RunContext, type SummaryLength } from '../types';
import { refuseKey } from './answer-shape';
import { goodAddress, hostOf, modelPatience, type ServerConfig, type ServerDeps } from './config';
import { summaryLines, visibleText } from './model-text';
import { completionText } from './openai-answer';
import { type Prompt, summarisePrompt, translatePrompt } from './prompts';
import { ask } from './request';
import { translateInBatches } from './translate-batches';

const limits = { characters: 3_000, texts: 1 };
/** Characters of an article that a model reads; most context windows of local models end there. */
const articleLength = 16_000;
const sentencesFor: Record<SummaryLength, number> = { short: 3, medium: 5, long: 8 };

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
    summarise: (article, length, to, context) => summarise(article, length, to, context, config.key, complete),
  };
}

type Complete = (prompt: Prompt, maxLength: number, signal: AbortSignal, onText: (text: string) => void) => Promise<string>;

async function summarise(article: ArticleText, length: SummaryLength, to: string, context: RunContext, key: string, complete: Complete): Promise<string[]> {
  const wanted = sentencesFor[length];
  const text = [article.headline, ...article.blocks.map((block) => block.text)].join('\n').slice(0, articleLength);
  if (!text.trim()) return [];
  let shown = 0;
  const answer = await complete(summarisePrompt(text, wanted, to), 60_000, context.signal, (partial) => {
    const lines = summaryLines(partial, to, wanted);
    for (let index = shown; index < lines.length; index++) context.onPart?.(index, lines[index]!, index < lines.length - 1);
    shown = Math.max(0, lines.length - 1);
  });
  refuseKey(answer, key);
  const sentences = summaryLines(answer, to, wanted);
  if (sentences.length === 0) throw new EngineError('bad-answer', 'empty');
  for (let index = shown; index < sentences.length; index++) context.onPart?.(index, sentences[index]!, true);
  return sentences;
}

function holdsKey(text: string, key: string): boolean {
  return key.length >= 6 && text.includes(key);
}

/** Some models repeat the marker lines. */
function withoutFence(text: string): string {
  return text.replace(/^={5}[0-9a-f]{18}={5}\n?/, '').replace(/\n?={5}[0-9a-f]{18}={5}$/, '').trim();
}

/** "…", "…/v1" and the full path are all accepted as the address. */
function endpoint(base: URL): URL {
  const url = new URL(base);
  const path = url.pathname.replace(/\/$/, '');
  if (path.endsWith('/chat/completions')) return url;
  url.pathname = path === '' ? '/v1/chat/completions' : `${path}/chat/completions`;
  return url;
}
