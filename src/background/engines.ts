import { createLibreTranslateEngine } from '../reading/engines/libretranslate';
import { createOpenAiEngine } from '../reading/engines/openai';
import type { Engine, Task } from '../reading/types';
import type { Settings } from '../settings/schema';
import type { EngineChoice } from '../messages/protocol';

const deps = { fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init) };

/** Every engine the background can make, by id, from the reader's settings. Those on the device come first. */
const makers: Record<string, (settings: Settings) => Engine> = {
  libretranslate: (values) =>
    createLibreTranslateEngine(
      { address: values['libretranslate.address'], key: values['libretranslate.key'], allowPrivate: values['engines.private'] },
      deps,
    ),
  openai: (values) =>
    createOpenAiEngine(
      { address: values['openai.address'], key: values['openai.key'], model: values['openai.model'], allowPrivate: values['engines.private'] },
      deps,
    ),
};

/** The engine of an id, or null where there is none of that name. */
export function makeEngine(id: string, settings: Settings): Engine | null {
  return Object.hasOwn(makers, id) ? makers[id]!(settings) : null;
}

/** Which engine does a task: the one the reader named, or the first that could, those on the device before servers. */
export async function chooseEngine(task: Task, settings: Settings, from: string, to: string): Promise<EngineChoice> {
  const wanted = task === 'translate' ? settings['reading.translator'] : settings['reading.summariser'];
  const ids = wanted === 'automatic' ? Object.keys(makers) : [wanted];
  for (const id of ids) {
    const engine = makeEngine(id, settings);
    if (!engine?.tasks.includes(task)) continue;
    const state = await engine.availability(task, from, to);
    if (state !== 'unavailable' || wanted !== 'automatic') return { engine: id, host: engine.host, state };
  }
  return { engine: wanted, host: null, state: 'unavailable' };
}
