import { originPattern } from '../messages/tab-state';
import { browser } from '../platform/browser';
import { trialMl } from '../platform/trial';
import { createChromePrompt } from '../reading/engines/chrome-prompt';
import { createChromeSummarizer } from '../reading/engines/chrome-summarizer';
import { createChromeTranslator } from '../reading/engines/chrome-translator';
import { createDeepLEngine } from '../reading/engines/deepl';
import { createFirefoxTrial } from '../reading/engines/firefox-trial';
import type { TrialMl } from '../reading/engines/firefox-trial';
import { createLibreTranslateEngine } from '../reading/engines/libretranslate';
import { createOpenAiEngine } from '../reading/engines/openai';
import type { LanguageModelFactory, SummarizerFactory, TranslatorFactory } from '../reading/engines/builtin-api';
import { EngineError } from '../reading/types';
import type { Engine, Task } from '../reading/types';
import { makeBergamot } from './bergamot';
import type { Settings } from '../settings/schema';
import type { EngineChoice } from '../messages/protocol';

/** The browser fails a request that it does not allow like any other; the reader can do something about this one. */
async function fetchAllowed(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(input, init);
  } catch (error) {
    const origins = [originPattern(input instanceof Request ? input.url : String(input))];
    if (await browser.permissions.contains({ origins }).catch(() => true)) throw error;
    throw new EngineError('needs-permission');
  }
}

export const serverDeps = { fetch: fetchAllowed };

/** The browser's own models, where it has them. */
const builtin = globalThis as { Translator?: TranslatorFactory; Summarizer?: SummarizerFactory; LanguageModel?: LanguageModelFactory };
const prompt = (): Engine => createChromePrompt({ model: builtin.LanguageModel });

/** One for the background's whole life: it keeps a worker with a loaded model. */
const bergamot = makeBergamot();

type Maker = (values: Settings) => Engine;

/** Every engine that can do a task, by id, from the reader's settings. */
const makers: Record<Task, Record<string, Maker>> = {
  translate: {
    builtin: () => createChromeTranslator({ translator: builtin.Translator }),
    bergamot: () => bergamot,
    prompt,
    libretranslate: (values) =>
      createLibreTranslateEngine({ address: values['libretranslate.address'], key: values['libretranslate.key'], allowPrivate: values['engines.private'] }, serverDeps),
    deepl: (values) => createDeepLEngine({ address: '', key: values['deepl.key'] }, serverDeps),
    openai: (values) => openAi(values),
  },
  summarise: {
    builtin: () => createChromeSummarizer({ summarizer: builtin.Summarizer }),
    prompt,
    trial: () => createFirefoxTrial({ trial: () => trialMl() as TrialMl | undefined }),
    openai: (values) => openAi(values),
  },
};

function openAi(values: Settings): Engine {
  const { 'openai.address': address, 'openai.key': key, 'openai.model': model } = values;
  return createOpenAiEngine({ address, key, model, allowPrivate: values['engines.private'] }, serverDeps);
}

/** The engine of an id for a task, or null where there is none of that name. */
export function makeEngine(task: Task, id: string, values: Settings): Engine | null {
  return Object.hasOwn(makers[task], id) ? makers[task][id]!(values) : null;
}

/**
 * Which engine does a task: the one the reader named; in automatic choice what is ready on the device, then a server
 * that the reader set up, then what the browser would have to download first.
 */
export async function chooseEngine(task: Task, values: Settings, from: string, to: string): Promise<EngineChoice> {
  const wanted = task === 'translate' ? values['reading.translator'] : values['reading.summariser'];
  const ids = wanted === 'automatic' ? Object.keys(makers[task]) : [wanted];
  const choices = await Promise.all(
    ids.map(async (id): Promise<EngineChoice> => {
      const engine = makeEngine(task, id, values);
      return engine ? { engine: id, host: engine.host, state: await engine.availability(task, from, to) } : { engine: id, host: null, state: 'unavailable' };
    }),
  );
  const rank = ({ host, state }: EngineChoice): number => (state === 'ready' ? (host === null ? 0 : 1) : state === 'downloadable' ? 2 : 3);
  return choices.toSorted((one, other) => rank(one) - rank(other))[0] ?? { engine: wanted, host: null, state: 'unavailable' };
}
