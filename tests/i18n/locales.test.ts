import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { promptEffects } from '../../src/messages/protocol';
import { modes, promptReasons, promptStatuses, purposes } from '../../src/consent/types';
import { degrees, places, sources } from '../../src/labels/types';
import { hints } from '../../src/reading/engines/hint';
import { engineFaults, summaryLengths } from '../../src/reading/types';
import { sections } from '../../src/settings/field';
import type { Field } from '../../src/settings/field';
import { fields, settingNames } from '../../src/settings/schema';
import { sourceFiles } from '../support/source-files';

type Messages = Record<string, { message: string }>;
const locales = Object.fromEntries(
  Object.entries(import.meta.glob<{ default: Messages }>('../../public/_locales/*/messages.json', { eager: true })).map(([path, module]) => [path.split('/').at(-2)!, module.default]),
);
const { en } = locales as { en: Messages };
const placeholders = (message: string): string[] => (message.match(/\$\d/g) ?? []).sort();
const member = (word: string): string => word.replace(/[^a-z0-9]+/gi, '_');

/** Every key that textOf builds from the words of our types. */
function familyKeys(): string[] {
  const keys = [
    ...sources.flatMap((source) => [`source_${source}`, `source_${source}_assurance`]),
    ...places.map((place) => `place_${place}`),
    ...['text', 'picture', 'video', 'audio', 'short'].flatMap((kind) => degrees.filter((degree) => degree !== 'unknown').map((degree) => `mark_${kind}_${degree}`)),
    ...promptStatuses.filter((status) => status !== 'done' && status !== 'verified').map((status) => `promptStatus_${status}`),
    ...['done', 'verified'].flatMap((status) => ['reject', 'necessary', 'accept'].map((mode) => `promptStatus_${status}_${mode}`)),
    ...promptReasons.filter(Boolean).map((reason) => `promptReason_${reason}`),
    ...promptEffects.filter((effect) => effect !== 'none').map((effect) => `promptEffect_${effect}`),
    ...modes.filter((mode) => mode !== 'unset').map((mode) => `mode_${mode}`),
    ...purposes.map((purpose) => `option_prompts.purposes_${purpose}`),
    ...summaryLengths.map((length) => `length_${length}`),
    ...engineFaults.map((fault) => `fault_${fault}`),
    ...hints.map((hint) => `hint_${hint}`),
    ...sections.map((section) => `section_${section}`),
    ...settingNames.map((name) => `setting_${name}`),
    ...settingNames.filter((name) => (fields[name] as Field<unknown>).help).map((name) => `settingHelp_${name}`),
    ...settingNames.flatMap((name) => {
      const { control } = fields[name] as Field<unknown>;
      return 'options' in control ? control.options.filter((option) => option !== 'unset').map((option) => `option_${name}_${option}`) : [];
    }),
  ];
  return keys.map(member);
}

describe('locales', () => {
  it('are at least English and Korean', () => expect(Object.keys(locales)).toEqual(expect.arrayContaining(['en', 'ko'])));

  it.each(Object.keys(locales))('%s has the keys and placeholders of en', (locale) => {
    const messages = locales[locale]!;
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
    for (const key of Object.keys(en)) {
      expect([key, placeholders(messages[key]!.message)]).toEqual([key, placeholders(en[key]!.message)]);
      expect(messages[key]!.message.trim(), key).not.toBe('');
    }
  });

  it('have words for every word of our types', () => {
    expect(familyKeys().filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });

  it('have no key that nobody uses', () => {
    const code = sourceFiles().map((file) => readFileSync(file, 'utf8')).join('\n') + readFileSync('manifest.json', 'utf8');
    const families = new Set(familyKeys());
    const unused = Object.keys(en).filter((key) => {
      if (families.has(key) || /^(?:option_rule|engine|mark|modelProblem)_/.test(key)) return false;
      return !code.includes(`'${key}'`) && !code.includes(`__MSG_${key}__`);
    });
    expect(unused).toEqual([]);
  });
});
