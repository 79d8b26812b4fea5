import { attributeOf, parentElementOf } from '../shared/dom';
import type { Direction } from './types';

/** Says the language of a text (BCP 47) and how sure it is (0–1), or null. The browser's own detector fits. */
export type Detector = (text: string) => { lang: string; sure: number } | null;

/** Code ranges of scripts that tell the language, or nearly. */
const scripts: { from: number; to: number; lang: string }[] = [
  { from: 0x370, to: 0x3ff, lang: 'el' },
  { from: 0x400, to: 0x4ff, lang: 'ru' },
  { from: 0x590, to: 0x5ff, lang: 'he' },
  { from: 0x600, to: 0x6ff, lang: 'ar' },
  { from: 0x900, to: 0x97f, lang: 'hi' },
  { from: 0xe00, to: 0xe7f, lang: 'th' },
  { from: 0x1100, to: 0x11ff, lang: 'ko' },
  { from: 0x3040, to: 0x30ff, lang: 'ja' },
  { from: 0x3400, to: 0x9fff, lang: 'zh' },
  { from: 0xac00, to: 0xd7af, lang: 'ko' },
];
/** From here on characters are letters, for this purpose. */
const firstLetter = 0xc0;
const looked = 400;
/** Where the scripts stand among which those are. */
const beyondLatin = /[\u0370-\u1fff\u3000-\uffff]/;

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
  if (!beyondLatin.test(text.slice(0, looked))) return '';
  const counts = new Map<string, number>();
  let letters = 0;
  for (let at = 0; at < Math.min(looked, text.length); at++) {
    const code = text.charCodeAt(at) | 0;
    if (code < firstLetter) {
      if (((code | 32) >= 97) && (code | 32) <= 122) letters += 1;
      continue;
    }
    letters += 1;
    const lang = code < 0x370 ? '' : languageAt(code);
    if (lang) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  // A Japanese text may be mostly Han, but never without kana.
  if ((counts.get('ja') ?? 0) > letters * 0.05) return 'ja';
  for (const [lang, count] of counts) if (count > letters * 0.4) return lang;
  return '';
}

function languageAt(code: number): string {
  for (let at = 0; at < scripts.length; at++) {
    const script = scripts[at]!;
    if (code >= script.from && code <= script.to) return script.lang;
  }
  return '';
}

/** The nearest `lang` of an element or its ancestors, in the case that BCP 47 recommends; '' for none. */
export function languageOfMarkup(element: Element | null): string {
  for (let at = element, up = 0; at && up < farthest; at = parentElementOf(at), up++) {
    const lang = languageOfAttribute(at);
    if (lang) return lang;
  }
  return '';
}

const farthest = 300;

/** An element's own valid `lang`, or ''. */
export function languageOfAttribute(element: Element): string {
  const lang = (attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang'))?.trim() ?? '';
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(lang) ? tidy(lang) : '';
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
