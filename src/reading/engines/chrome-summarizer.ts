import { EngineError } from '../types';
import type { Engine, SummaryLength } from '../types';
import type { SummarizerChoice, SummarizerFactory } from './builtin-api';
import { builtinAvailability, builtinFault, createBuiltin, untilAborted } from './builtin-create';
import type { BuiltinPatience } from './builtin-create';
import { summaryLines } from './model-text';
import { sentencesFor } from './prompted-summary';

interface Deps {
  /** The browser's `Summarizer`, undefined where there is none. */
  summarizer: SummarizerFactory | undefined;
  patience?: BuiltinPatience;
}

/** Characters of an article that are given to the model; more overruns its window. */
const longest = 12_000;

const bare = (lang: string): string => lang.split('-')[0]!.toLowerCase();

const choiceOf = (from: string, to: string, length: SummaryLength): SummarizerChoice => ({
  type: 'key-points',
  format: 'plain-text',
  length,
  ...(from ? { expectedInputLanguages: [bare(from)] } : {}),
  ...(to ? { outputLanguage: bare(to) } : {}),
});

/** Chrome's own summariser: stays on the device; needs a large model and few languages are known to it. */
export function createChromeSummarizer({ summarizer, patience }: Deps): Engine {
  return {
    id: 'builtin',
    tasks: ['summarise'],
    host: null,
    availability: (task, from, to) =>
      task === 'summarise' && summarizer ? builtinAvailability(() => summarizer.availability(choiceOf(from, to, 'short'))) : Promise.resolve('unavailable'),
    async summarise(article, length, to, context) {
      if (!summarizer) throw new EngineError('unavailable');
      if (context.signal.aborted) throw new EngineError('aborted');
      const text = article.blocks.map((block) => block.text).join('\n').slice(0, longest);
      if (!text.trim()) return [];
      const model = await createBuiltin((options) => summarizer.create({ ...choiceOf(article.lang, to, length), ...options }), context, patience);
      try {
        const answer: unknown = await untilAborted(model.summarize(text, { signal: context.signal, context: article.headline }), context.signal);
        const lines = typeof answer === 'string' ? summaryLines(answer, to || article.lang, sentencesFor[length]) : [];
        if (lines.length === 0) throw new EngineError('bad-answer', 'empty');
        lines.forEach((line, index) => context.onPart?.(index, line, true));
        return lines;
      } catch (error) {
        throw builtinFault(error, context.signal);
      } finally {
        model.destroy();
      }
    },
  };
}
