import type english from '../../public/_locales/en/messages.json';
import { browser } from '../platform/browser';

/** Every key of our own words; a missing one does not compile. */
export type TextKey = keyof typeof english;

/** Our own words in the browser's language; `parts` fill $1…$9. */
export function text(key: TextKey, ...parts: (string | number)[]): string {
  return browser.i18n.getMessage(key, parts.map(String)) || key;
}

/** A key made of a family and a member known to exist (`degree_generated`); the locale test proves that they do. */
export function textOf(family: TextFamily, member: string, ...parts: (string | number)[]): string {
  return text(`${family}_${member.replace(/[^a-z0-9]+/gi, '_')}` as TextKey, ...parts);
}

/** Families of keys whose members are the words of our types. */
export type TextFamily =
  | 'degree' | 'source' | 'place' | 'kind' | 'promptStatus' | 'promptReason' | 'promptEffect' | 'mode' | 'purpose' | 'setting' | 'settingHelp'
  | 'modelProblem' | 'option' | 'section' | 'fault' | 'hint' | 'engine' | 'mark' | 'length';

/** The browser's language, which a reader who chose nothing reads. */
export const browserLanguage = (): string => browser.i18n.getUILanguage();

/** The language that our own words are in; the browser's may be one that we do not speak. */
export const uiLanguage = (): string => text('uiLocale');

/** Direction of a language's writing, by the browser's own data. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)(?:-|$)/i.test(language) ? 'rtl' : 'ltr';
}
