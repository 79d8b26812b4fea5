import { browser } from '../platform/browser';
import { needsOffscreen, openOffscreen } from '../platform/offscreen';
import { callOffscreen } from '../messages/offscreen';
import { createBergamotEngine } from '../reading/engines/bergamot/engine';
import { modelDatabase } from '../reading/engines/bergamot/indexeddb';
import { ModelStore } from '../reading/engines/bergamot/store';
import { EngineError, engineFaults } from '../reading/types';
import type { Engine, EngineFault } from '../reading/types';

const store = new ModelStore(modelDatabase());

function faultOf(error: unknown): EngineError {
  const [fault = '', detail = ''] = String((error as Error).message).split(':');
  return new EngineError((engineFaults as readonly string[]).includes(fault) ? (fault as EngineFault) : 'crashed', detail);
}

/** Bergamot behind the offscreen document: texts go one by one, an abort is told to the other side. */
async function translateOffscreen(texts: string[], from: string, to: string, signal: AbortSignal, onText: (index: number, text: string) => void): Promise<string[]> {
  await openOffscreen();
  const done: string[] = [];
  for (const [index, text] of texts.entries()) {
    if (signal.aborted) throw new EngineError('aborted');
    const id = crypto.randomUUID();
    const cancel = (): void => void callOffscreen('bergamot.cancel', { id }).catch(() => undefined);
    signal.addEventListener('abort', cancel, { once: true });
    try {
      done.push(await callOffscreen('bergamot.translate', { id, text, from, to }));
      onText(index, done[index]!);
    } catch (error) {
      throw signal.aborted ? new EngineError('aborted') : faultOf(error);
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }
  return done;
}

/** The bundled translator: in a worker of the background where it can have one (Firefox), else in the offscreen document. */
export function makeBergamot(): Engine {
  const startWorker = () => new Worker(browser.runtime.getURL('bergamot/translator-worker.js'));
  const engine = createBergamotEngine({ store, startWorker });
  if (!needsOffscreen()) return engine;
  return {
    ...engine,
    translate: ({ texts, from, to }, { signal, onPart }) => translateOffscreen(texts, from, to, signal, (index, text) => onPart?.(index, text, true)),
  };
}
