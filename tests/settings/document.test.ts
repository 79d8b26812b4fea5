import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heal, toStored } from '../../src/settings/document';
import { fields, initialSettings, settingNames, settingsVersion } from '../../src/settings/schema';
import frozenV1 from './frozen/v1.json';

describe('heal', () => {
  it('gives initial settings without a word for an empty storage', () => {
    expect(heal(undefined)).toEqual({ document: { values: initialSettings(), sites: new Map(), rules: [] }, problems: [], newer: false });
  });

  it.each([['a string', 'reject'], ['an array', []], ['a number', 7], ['half-written', { values: {} }]])('replaces %s as a whole and says so', (_what, raw) => {
    const { document, problems } = heal(raw);
    expect(document.values).toEqual(initialSettings());
    expect(problems).toEqual(['settings']);
  });

  it.each(settingNames)('heals %s alone when its value has the wrong type', (name) => {
    const raw = { ...frozenV1, values: { ...frozenV1.values, [name]: { wrong: true } } };
    const { document, problems } = heal(raw);
    expect(problems).toEqual([name]);
    expect(document.values[name]).toEqual(fields[name].initial);
    const other = settingNames.find((candidate) => candidate !== name)!;
    expect(document.values[other]).toEqual((frozenV1.values as Record<string, unknown>)[other]);
  });

  it('gives a setting that did not exist when the rest was stored its initial value, and calls that no problem', () => {
    expect(frozenV1.values).not.toHaveProperty('reading.order');
    const { document, problems } = heal(frozenV1);
    expect(document.values['reading.order']).toBe(fields['reading.order'].initial);
    expect(problems).toEqual([]);
  });

  it('uses data of a newer version as far as understood and says that it is newer', () => {
    const { document, newer } = heal({ ...frozenV1, version: settingsVersion + 5, future: 1 });
    expect(newer).toBe(true);
    expect(document.values['marks.style']).toBe('icon');
  });

  it('drops single bad sites and rules by name', () => {
    const raw = { ...frozenV1, sites: { 'a.example': { mode: 'explode' }, 'b.example': { mode: 'ask' } }, rules: [7, frozenV1.rules[0]] };
    const { document, problems } = heal(raw);
    expect(problems).toEqual(['sites.a.example', 'rules.0']);
    expect([...document.sites.keys()]).toEqual(['b.example']);
    expect(document.rules).toHaveLength(1);
  });

  it.each(['__proto__', 'constructor', 'toString'])('keeps a site called %s as any other', (host) => {
    const raw = JSON.parse(`{"version":1,"values":{},"sites":{"${host}":{"mode":"ask"}}}`) as unknown;
    const { document } = heal(raw);
    expect(document.sites.get(host)).toEqual({ mode: 'ask' });
    expect(({} as Record<string, unknown>)['mode']).toBeUndefined();
    expect(heal(toStored(document)).document.sites.get(host)).toEqual({ mode: 'ask' });
  });

  it('never throws, and what it made survives a round trip', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true, maxDepth: 4 }), (raw) => {
        const { document } = heal(raw);
        expect(heal(toStored(document))).toEqual({ document, problems: [], newer: false });
      }),
    );
  });

  it('never throws on values of any kind in the right places', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...settingNames), fc.anything()), fc.anything(), (values, sites) => {
        expect(() => heal({ version: 1, values, sites, rules: sites })).not.toThrow();
      }),
    );
  });
});

describe('frozen examples', () => {
  it('there is one for every version up to the current one', () => {
    const frozen = Object.keys(import.meta.glob('./frozen/v*.json')).map((path) => Number(/v(\d+)/.exec(path)![1]));
    expect(frozen.sort((a, b) => a - b)).toEqual(Array.from({ length: settingsVersion }, (_, index) => index + 1));
  });

  it.each(Object.entries(import.meta.glob<{ default: unknown }>('./frozen/v*.json', { eager: true })))('%s is read without a problem, twice alike', (_path, module) => {
    const once = heal(module.default);
    expect(once.problems).toEqual([]);
    expect(heal(toStored(once.document))).toEqual(once);
    expect(once.document.values['prompts.mode']).toBe('necessary');
    expect(once.document.sites.get('news.example')).toEqual({ mode: 'accept' });
  });
});
