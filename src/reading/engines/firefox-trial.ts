import * as v from 'valibot';
import { EngineError } from '../types';
import type { Engine, RunContext } from '../types';
import { builtinPatience, createBuiltin, untilAborted } from './builtin-create';
import type { BuiltinPatience } from './builtin-create';
import type { DownloadMonitor } from './builtin-api';
import { summaryLines } from './model-text';
import { sentencesFor } from './prompted-summary';

/** The part of Firefox's `browser.trial.ml` that we use (134 and newer; firefox-source-docs, "WebExtensions AI API"). */
export interface TrialMl {
  createEngine(request: { modelHub: string; taskName: string }): Promise<unknown>;
  runEngine(request: { args: unknown[]; options?: object }): Promise<unknown>;
  onProgress: { addListener(listen: (data: unknown) => void): void; removeListener(listen: (data: unknown) => void): void };
}

interface Deps {
  /** Looked up for every question: it is there only after the reader granted the permission. */
  trial: () => TrialMl | undefined;
  patience?: BuiltinPatience;
}

/** Mozilla's default summariser reads about 1,000 tokens. */
const readable = 3_500;
const progressSchema = v.object({ progress: v.pipe(v.number(), v.minValue(0), v.maxValue(100)) });
const summarySchema = v.pipe(v.array(v.object({ summary_text: v.string() })), v.minLength(1));
const answerSchema = v.union([summarySchema, v.pipe(v.object({ output: summarySchema }), v.transform(({ output }) => output))]);

const isEnglish = (lang: string): boolean => /^en(?:-|$)/i.test(lang);

/** Firefox's own models, a trial interface: on the device, after a permission; its default models know English alone. */
export function createFirefoxTrial({ trial, patience = builtinPatience }: Deps): Engine {
  return {
    id: 'trial',
    tasks: ['summarise'],
    host: null,
    // Whether the model is on the device already cannot be asked.
    availability: (task, from, to) => Promise.resolve(task === 'summarise' && trial() && isEnglish(from) && isEnglish(to) ? 'downloadable' : 'unavailable'),
    async summarise(article, length, to, context) {
      const ml = trial();
      if (!ml) throw new EngineError('needs-permission');
      if (context.signal.aborted) throw new EngineError('aborted');
      if (!isEnglish(article.lang) || !isEnglish(to)) throw new EngineError('language');
      const text = article.blocks.map((block) => block.text).join('\n').slice(0, readable);
      if (!text.trim()) return [];
      await made(ml, context, patience);
      const answer = await untilAborted(ml.runEngine({ args: [text] }), context.signal).catch((error: unknown) => {
        throw trialFault(error);
      });
      const parsed = v.safeParse(answerSchema, answer);
      const lines = parsed.success ? summaryLines(parsed.output[0]!.summary_text, to, sentencesFor[length]) : [];
      if (lines.length === 0) throw new EngineError('bad-answer', parsed.success ? 'empty' : 'shape');
      lines.forEach((line, index) => context.onPart?.(index, line, true));
      return lines;
    },
  };
}

/** Makes the engine, of which an extension has one, which outlives its background. */
async function made(ml: TrialMl, context: RunContext, patience: BuiltinPatience): Promise<void> {
  const stops: (() => void)[] = [];
  const create = ({ monitor }: { monitor: (download: DownloadMonitor) => void }): Promise<unknown> => {
    monitor({
      addEventListener: (_type, listen) => {
        const onProgress = (data: unknown): void => {
          const parsed = v.safeParse(progressSchema, data);
          listen({ loaded: parsed.success ? parsed.output.progress / 100 : 0 });
        };
        ml.onProgress.addListener(onProgress);
        stops.push(() => ml.onProgress.removeListener(onProgress));
      },
    });
    return ml.createEngine({ modelHub: 'mozilla', taskName: 'summarization' }).catch((error: unknown) => {
      if (!/already created/i.test(messageOf(error))) throw trialFault(error);
    });
  };
  try {
    await createBuiltin(create, context, patience);
  } finally {
    for (const stop of stops) stop();
  }
}

const messageOf = (error: unknown): string => String((error as { message?: unknown } | null)?.message ?? '');

/** The fault behind Firefox's words, none of which are repeated. */
function trialFault(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const message = messageOf(error);
  if (/disabled|preferences|only available when/i.test(message)) return new EngineError('switched-off', 'browser.ml.enable, extensions.ml.enabled');
  if (/Remote Settings|network|fetch|offline/i.test(message)) return new EngineError('offline');
  return new EngineError('crashed');
}
