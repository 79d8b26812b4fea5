import { EngineError } from '../types';
import type { Engine } from '../types';
import type { LanguageModelChoice, LanguageModelFactory } from './builtin-api';
import { builtinAvailability, builtinFault, createBuiltin, untilAborted } from './builtin-create';
import type { BuiltinPatience } from './builtin-create';
import { visibleText, withoutFence } from './model-text';
import { promptedSummary } from './prompted-summary';
import type { Complete } from './prompted-summary';
import { translatePrompt } from './prompts';
import { quiet, translateInBatches } from './translate-batches';

interface Deps {
  /** The browser's `LanguageModel`, undefined where there is none. */
  model: LanguageModelFactory | undefined;
  patience?: BuiltinPatience;
}

/** One text a question, short enough for a small model to keep to it. */
const limits = { characters: 2_000, texts: 1 };
/** Characters of an article that fit into the model's window beside its answer. */
const readable = 12_000;

const bare = (lang: string): string => lang.split('-')[0]!.toLowerCase();
const spoken = (lang: string) => ({ type: 'text' as const, ...(lang ? { languages: [bare(lang)] } : {}) });
const choiceOf = (from: string, to: string): LanguageModelChoice => ({ expectedInputs: [spoken(from)], expectedOutputs: [spoken(to)] });

/** Chrome's language model, asked in words (Prompt API, 138 and newer in extensions): stays on the device, knows few languages. */
export function createChromePrompt({ model, patience }: Deps): Engine {
  /** Asks one question in a session of its own, so that no text reaches the next question. */
  const completeIn = (from: string, to: string, onProgress?: (share: number | null) => void): Complete => async ({ system, user }, maxLength, signal, onText) => {
    if (!model) throw new EngineError('unavailable');
    if (signal.aborted) throw new EngineError('aborted');
    const initialPrompts = [{ role: 'system' as const, content: system }];
    const session = await createBuiltin((options) => model.create({ ...choiceOf(from, to), initialPrompts, ...options }), { signal, ...(onProgress ? { onProgress } : {}) }, patience);
    try {
      return await wholeOf(session.promptStreaming(user, { signal }), maxLength, signal, onText);
    } catch (error) {
      throw builtinFault(error, signal);
    } finally {
      session.destroy();
    }
  };
  return {
    id: 'prompt',
    tasks: ['translate', 'summarise'],
    host: null,
    availability: (_task, from, to) => (model ? builtinAvailability(() => model.availability(choiceOf(from, to))) : Promise.resolve('unavailable')),
    translate: (request, context) => {
      if (!model) return Promise.reject(new EngineError('unavailable'));
      const complete = completeIn(request.from, request.to, context.onProgress);
      return translateInBatches(request, quiet(context), limits, '', async ([source = ''], onPartial) => {
        const prompt = translatePrompt(source, request.from, request.to);
        const text = await complete(prompt, source.length * 8 + 20_000, context.signal, (partial) => onPartial(visibleText(partial)));
        return [withoutFence(visibleText(text))];
      });
    },
    summarise: (article, length, to, context) => promptedSummary({ article, length, to, key: '', readable }, context, completeIn(article.lang, to, context.onProgress)),
  };
}

/** A streamed answer as one text; `onText` gets all that came so far. */
async function wholeOf(stream: ReadableStream<string>, maxLength: number, signal: AbortSignal, onText: (text: string) => void): Promise<string> {
  const reader = stream.getReader();
  let whole = '';
  try {
    for (;;) {
      const { done, value } = await untilAborted(reader.read(), signal);
      if (done) return whole;
      if (typeof value !== 'string') throw new EngineError('bad-answer', 'shape');
      whole += value;
      if (whole.length > maxLength) throw new EngineError('bad-answer', 'length');
      onText(whole);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
