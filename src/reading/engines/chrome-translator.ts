import { EngineError } from '../types';
import type { Engine } from '../types';
import type { TranslatorFactory } from './builtin-api';
import { builtinAvailability, builtinFault, builtinStall, createBuiltin } from './builtin-create';

interface Deps {
  /** The browser's `Translator`, undefined where there is none (Firefox). */
  translator: TranslatorFactory | undefined;
  /** Milliseconds of silence after which making the model is given up. */
  stall?: number;
}

/** Chrome's language codes are bare, but for Chinese by script. */
const codeOf = (lang: string): string => (/^zh-(?:hant|tw|hk)/i.test(lang) ? 'zh-Hant' : lang.split('-')[0]!.toLowerCase());

/** Chrome's own translator (138 and newer): stays on the device; the browser downloads a language pack at first use. */
export function createChromeTranslator({ translator, stall = builtinStall }: Deps): Engine {
  const pairOf = (from: string, to: string) => ({ sourceLanguage: codeOf(from), targetLanguage: codeOf(to) });
  return {
    id: 'builtin',
    tasks: ['translate'],
    host: null,
    availability: (task, from, to) =>
      task === 'translate' && translator && from && to ? builtinAvailability(() => translator.availability(pairOf(from, to))) : Promise.resolve('unavailable'),
    async translate({ texts, from, to }, context) {
      if (!translator) throw new EngineError('unavailable');
      if (context.signal.aborted) throw new EngineError('aborted');
      const model = await createBuiltin((options) => translator.create({ ...pairOf(from, to), ...options }), context, stall);
      const done: string[] = [];
      try {
        for (const [index, text] of texts.entries()) {
          const translated = text.trim() ? await model.translate(text, { signal: context.signal }) : text;
          if (typeof translated !== 'string') throw new EngineError('bad-answer');
          done.push(translated);
          context.onPart?.(index, translated, true);
        }
        return done;
      } catch (error) {
        throw builtinFault(error, context.signal);
      } finally {
        model.destroy();
      }
    },
  };
}
