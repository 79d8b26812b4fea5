import { EngineError } from '../types';
import type { Engine } from '../types';
import type { BuiltinTranslator, TranslatorFactory } from './builtin-api';
import { builtinAvailability, builtinFault, createBuiltin, untilAborted } from './builtin-create';
import type { BuiltinPatience } from './builtin-create';
import { quiet, translateInBatches } from './translate-batches';

interface Deps {
  /** The browser's `Translator`, undefined where there is none (Firefox). */
  translator: TranslatorFactory | undefined;
  patience?: BuiltinPatience;
}

/** One paragraph a question; longer texts are cut at sentence ends. */
const limits = { characters: 5_000, texts: 1 };

/** Chrome's language codes are bare, but for Chinese by script. */
const codeOf = (lang: string): string => (/^zh-(?:hant|tw|hk)/i.test(lang) ? 'zh-Hant' : lang.split('-')[0]!.toLowerCase());

/** Chrome's own translator (138 and newer): stays on the device; the browser downloads a language pack at first use. */
export function createChromeTranslator({ translator, patience }: Deps): Engine {
  const pairOf = (from: string, to: string) => ({ sourceLanguage: codeOf(from), targetLanguage: codeOf(to) });
  return {
    id: 'builtin',
    tasks: ['translate'],
    host: null,
    availability: (task, from, to) =>
      task === 'translate' && translator && from && to ? builtinAvailability(() => translator.availability(pairOf(from, to))) : Promise.resolve('unavailable'),
    async translate(request, context) {
      if (!translator) throw new EngineError('unavailable');
      let model: BuiltinTranslator | null = null;
      try {
        return await translateInBatches(request, quiet(context), limits, '', async ([source = '']) => {
          model ??= await createBuiltin((options) => translator.create({ ...pairOf(request.from, request.to), ...options }), context, patience);
          const translated: unknown = await untilAborted(model.translate(source, { signal: context.signal }), context.signal);
          if (typeof translated !== 'string') throw new EngineError('bad-answer', 'shape');
          return [translated];
        });
      } catch (error) {
        throw builtinFault(error, context.signal);
      } finally {
        (model as BuiltinTranslator | null)?.destroy();
      }
    },
  };
}
