import { browserLanguage, uiLanguage } from '../i18n/text';

/** Languages offered for reading, as BCP 47 tags. */
export const readingLanguages = [
  'ar', 'bg', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv',
  'ms', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'ta', 'th', 'tr', 'uk', 'vi', 'zh-Hans', 'zh-Hant',
] as const;

/** A language's name in the UI's language, or its tag. */
export function nameOfLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([uiLanguage()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function written(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}

/** Whether who reads one reads the other: regions do not matter, the script does (Simplified and Traditional Chinese). */
export const readsAlike = (one: string, other: string): boolean => written(one) === written(other);

/** The language to read in: the reader's choice, else the browser's. */
export const readingLanguage = (chosen: string): string => chosen || browserLanguage();
