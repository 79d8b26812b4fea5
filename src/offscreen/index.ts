/** The document in which Chromium runs the bundled translator: its background has no workers. */
import { offscreenProtocol } from '../messages/offscreen';
import { serve, ServeError } from '../messages/serve';
import { browser } from '../platform/browser';
import { createBergamotEngine } from '../reading/engines/bergamot/engine';
import { modelDatabase } from '../reading/engines/bergamot/indexeddb';
import { ModelStore } from '../reading/engines/bergamot/store';
import { EngineError } from '../reading/types';

const engine = createBergamotEngine({
  store: new ModelStore(modelDatabase()),
  startWorker: () => new Worker(browser.runtime.getURL('bergamot/translator-worker.js')),
});
const running = new Map<string, AbortController>();

serve(
  offscreenProtocol,
  {
    'bergamot.translate': async ({ id, text, from, to }) => {
      const control = new AbortController();
      running.set(id, control);
      try {
        const [translated = ''] = await engine.translate!({ texts: [text], from, to }, { signal: control.signal });
        return translated;
      } catch (error) {
        throw new ServeError(error instanceof EngineError ? `${error.fault}:${error.detail}` : 'crashed:');
      } finally {
        running.delete(id);
      }
    },
    'bergamot.cancel': ({ id }) => {
      running.get(id)?.abort();
      return null;
    },
  },
  { others: 'ignore' },
);
