import { mayHaveTrial } from '../platform/trial';
import type { SettingName } from '../settings/schema';

/** Choices of a setting that can never work in this browser: each browser has interfaces that the other lacks. */
export function impossibleHere(name: SettingName): string[] {
  const lacks = (interfaceName: string): boolean => !(interfaceName in globalThis);
  if (name === 'reading.translator') return [...(lacks('Translator') ? ['builtin'] : []), ...(lacks('LanguageModel') ? ['prompt'] : [])];
  if (name !== 'reading.summariser') return [];
  return [...(lacks('Summarizer') ? ['builtin'] : []), ...(lacks('LanguageModel') ? ['prompt'] : []), ...(mayHaveTrial() ? [] : ['trial'])];
}
