import { attributeOf, parentElementOf } from '../shared/dom.ts';
import type { Direction } from './types.ts';

/** Says the language of a text (BCP 47) and how sure it is (0–1), or null. The browser's own detector fits. */
export type Detector = (text: string) => { lang: string; sure: number } | null;

const scripts: [RegExp, string][] = [
  [/[\uac00-\ud7af\u1100-\u11ff]/g, 'ko'],
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\u3400-\u9fff]/g, 'zh'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0400-\u04ff]/g, 'ru'],
];

/** Languages that share a script; markup naming one of them is believed against the script's first guess. */
const kin: Record<string, string[]> = {
  ar: ['fa', 'ur', 'ps', 'ckb', 'ug', 'sd'],
  hi: ['mr', 'ne', 'sa'],
  he: ['yi'],
  ru: ['uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg', 'uz'],
  zh: ['yue', 'ja'],
};

const rightToLeft = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'he', 'yi', 'dv']);

/** The language that a text's script alone tells, '' for scripts of many languages such as Latin. */
export function languageOfScript(text: string): string {
  const sample = text.slice(0, 2000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return '';
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const kana = count(scripts[1]![0]);
  if (kana > letters * 0.05) return 'ja';
  const found = scripts.find(([pattern]) => count(pattern) > letters * 0.4);
  return found?.[1] ?? '';
}

/** The nearest `lang` of an element or its ancestors, in the case that BCP 47 recommends. */
export function languageOfMarkup(element: Element | null): string {
  for (let at = element; at; at = parentElementOf(at)) {
    const lang = attributeOf(at, 'lang') ?? attributeOf(at, 'xml:lang');
    if (lang !== null && /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(lang.trim())) return tidy(lang.trim());
  }
  return '';
}

/**
 * Language of a text: what the script forces wins over markup that cannot be right, then the markup, then the detector.
 * Markup that names a language of the same script is kept.
 */
export function languageOf(text: string, markup: string, detect: Detector | null = null): string {
  const script = languageOfScript(text);
  const base = markup.split('-')[0] ?? '';
  if (script && base !== script && !(kin[script] ?? []).includes(base)) return script;
  const detected = text.length >= 40 ? detect?.(text.slice(0, 2000)) : null;
  if (detected && detected.sure >= 0.9 && detected.lang.split('-')[0] !== base) return detected.lang;
  return markup;
}

/** Reading direction of a language. */
export function directionOf(lang: string): Direction {
  return rightToLeft.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

function tidy(lang: string): string {
  const [base = '', ...rest] = lang.replaceAll('_', '-').split('-');
  return [base.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-');
}
