import { EngineError } from '../../types';
import type { Engine } from '../../types';
import { sentencesOf } from '../../summarise/sentences';
import { codeOf, pairId, routeOf } from './models';
import type { Model } from './models';
import { BergamotWorker } from './rpc';
import type { WorkerLike } from './rpc';
import type { ModelStore } from './store';
import { isFile } from './verify';

interface Deps {
  store: ModelStore;
  /** Starts the bundled worker; null where none can be started. */
  startWorker: (() => WorkerLike) | null;
}

/** Milliseconds after which an idle worker, which holds a model in memory, is ended. */
const idleTime = 120_000;

/** Languages written without spaces between sentences. */
const unspaced = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my']);

/** Bergamot, the translator behind Firefox Translations, in a worker of our own: nothing leaves the device. */
export function createBergamotEngine({ store, startWorker }: Deps): Engine {
  let worker: BergamotWorker | null = null;
  let loaded = new Set<string>();
  let idle: ReturnType<typeof setTimeout> | undefined;

  async function running(signal: AbortSignal): Promise<BergamotWorker> {
    if (worker && !worker.ended) return worker;
    if (!startWorker) throw new EngineError('unavailable');
    worker = new BergamotWorker(startWorker());
    loaded = new Set();
    await worker.ask('initialize', [{ cacheSize: 0 }], signal);
    return worker;
  }

  async function load(model: Model, signal: AbortSignal): Promise<void> {
    const pair = pairId(model);
    const current = await running(signal);
    if (loaded.has(pair)) return;
    const buffers = new Map<string, ArrayBuffer>();
    for (const file of model.files) {
      const bytes = await store.bytes(pair, file.name);
      if (!bytes || !(await isFile(bytes, file))) {
        // A damaged file would abort the wasm: the model is gone, and can be fetched or imported again.
        await store.remove(pair);
        throw new EngineError('needs-download', 'damaged');
      }
      buffers.set(file.part, bytes);
    }
    const vocabs = buffers.has('vocab') ? [buffers.get('vocab')!] : [buffers.get('srcvocab')!, buffers.get('trgvocab')!];
    const isInt8 = model.files.some(({ part, name }) => part === 'model' && name.endsWith('intgemm8.bin'));
    const config = isInt8 ? { 'gemm-precision': 'int8shiftAll' } : {};
    const { from, to } = model;
    await current.ask('loadTranslationModel', [{ from, to }, { model: buffers.get('model'), shortlist: buffers.get('lex'), vocabs, qualityModel: null, config }], signal);
    loaded.add(pair);
  }

  async function routed(from: string, to: string): Promise<Model[]> {
    const models = new Map((await store.installed()).map((model) => [pairId(model), model]));
    return routeOf(codeOf(from), codeOf(to), (pair) => models.has(pair)).map((pair) => models.get(pair)!);
  }

  return {
    id: 'bergamot',
    tasks: ['translate'],
    host: null,
    async availability(task, from, to) {
      if (task !== 'translate' || !startWorker || !from || !to) return 'unavailable';
      return (await routed(from, to).catch(() => [])).length > 0 ? 'ready' : 'unavailable';
    },
    async translate({ texts, from, to }, { signal, onPart }) {
      clearTimeout(idle);
      const route = await routed(from, to);
      if (route.length === 0) throw new EngineError('needs-download');
      try {
        for (const model of route) await load(model, signal);
        const models = route.map((model) => ({ from: model.from, to: model.to }));
        const done: string[] = [];
        for (const [index, text] of texts.entries()) {
          done.push(await translateText(text, models));
          onPart?.(index, done[index]!, true);
        }
        return done;
      } finally {
        idle = setTimeout(() => worker?.end('idle'), idleTime);
      }

      /** One sentence at a time: the model loses the end of longer texts, above all without spaces. */
      async function translateText(text: string, models: { from: string; to: string }[]): Promise<string> {
        const sentences = sentencesOf(text, from).map((sentence) => sentence.text);
        const current = await running(signal);
        const results: string[] = [];
        for (const sentence of sentences) {
          const answer = (await current.ask('translate', [{ models, texts: [{ text: sentence, html: false }] }], signal)) as { target?: { text?: unknown } }[] | undefined;
          const translated = answer?.[0]?.target?.text;
          if (typeof translated !== 'string') throw new EngineError('bad-answer');
          results.push(translated.trim());
        }
        return results.join(unspaced.has(codeOf(to)) ? '' : ' ');
      }
    },
  };
}
