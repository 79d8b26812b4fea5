import { modes, purposes } from '../consent/types';
import { choice, choices, flag, language, line } from './field';
import type { Field } from './field';

/** Raised whenever the stored shape changes; each step has a migration and a frozen example. */
export const settingsVersion = 1;

/**
 * Every setting, one line each. The options page draws itself from this table; its words are
 * `setting_<name>` in public/_locales, with `_` for the dot.
 */
export const fields = {
  'prompts.mode': choice(modes, 'unset', { section: 'prompts', help: true }),
  'prompts.purposes': choices(purposes, [], { section: 'prompts', when: { field: 'prompts.mode', is: ['necessary'] } }),

  'marks.style': choice(['word', 'icon', 'off'], 'word', { section: 'marks' }),
  'marks.pictures': choice(['show', 'dim', 'blur'], 'show', { section: 'marks', help: true }),

  'reading.language': language('', { section: 'reading', help: true }),
  'reading.length': choice(['short', 'medium', 'long'], 'short', { section: 'reading' }),
  'reading.order': choice(['prose', 'importance'], 'prose', { section: 'reading' }),
  'reading.summariser': choice(['own', 'builtin', 'prompt', 'trial', 'openai'], 'own', { section: 'reading' }),
  'reading.translator': choice(['automatic', 'builtin', 'bergamot', 'prompt', 'libretranslate', 'deepl', 'openai'], 'automatic', { section: 'reading' }),

  'libretranslate.address': line('address', '', { section: 'engines' }),
  'libretranslate.key': line('secret', '', { section: 'engines' }),
  'openai.address': line('address', '', { section: 'engines', help: true }),
  'openai.model': line('text', '', { section: 'engines' }, 100),
  'openai.key': line('secret', '', { section: 'engines' }),
  'deepl.key': line('secret', '', { section: 'engines' }),
  'engines.private': flag(false, { section: 'engines' }),
} satisfies Record<string, Field<never> | Field<string> | Field<string[]> | Field<boolean>>;

export type SettingName = keyof typeof fields;
export const settingNames = Object.keys(fields) as SettingName[];

type ValueOf<F> = F extends Field<infer T> ? T : never;
export type Settings = { [N in SettingName]: ValueOf<(typeof fields)[N]> };

/** Names of settings that are secrets: kept out of sync, export, logs, errors and pages. */
export const secretNames = settingNames.filter((name) => fields[name].control.as === 'secret');

/** A fresh copy of every setting's initial value. */
export function initialSettings(): Settings {
  return Object.fromEntries(settingNames.map((name) => [name, structuredClone(fields[name].initial)])) as Settings;
}
