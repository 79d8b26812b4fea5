import { describe, expect, it } from 'vitest';
import { damagedKey, SettingsError, SettingsStore, storageKey } from '../../src/settings/store';
import type { StorageArea } from '../../src/settings/store';
import type { SettingName } from '../../src/settings/schema';

/** A storage area that answers late, as real ones do. */
function slowArea(initial: Record<string, unknown> = {}): StorageArea & { data: Record<string, unknown>; writes: number } {
  const area = {
    data: initial,
    writes: 0,
    async get(key: string) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
      return structuredClone({ [key]: area.data[key] });
    },
    async set(items: Record<string, unknown>) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
      area.writes += 1;
      Object.assign(area.data, structuredClone(items));
    },
  };
  return area;
}

describe('SettingsStore', () => {
  it('stores a changed value and reads it back', async () => {
    const store = new SettingsStore(slowArea());
    await store.change({ kind: 'value', name: 'prompts.mode', value: 'reject' });
    expect((await store.read()).document.values['prompts.mode']).toBe('reject');
  });

  it('loses no rule when many windows add and remove at once', async () => {
    const store = new SettingsStore(slowArea());
    const rule = (value: string, verdict = 'never') => ({ verdict, match: 'wording', value });
    await store.change({ kind: 'add-rule', rule: rule('old') });
    await Promise.all([
      store.change({ kind: 'add-rule', rule: rule(' one ') }),
      store.change({ kind: 'remove-rule', rule: rule('old') }),
      store.change({ kind: 'add-rule', rule: rule('two') }),
      store.change({ kind: 'add-rule', rule: rule('one', 'always') }),
      store.change({ kind: 'add-rule', rule: rule('two') }),
    ]);
    const { rules } = (await store.read()).document;
    expect(rules.map(({ verdict, value }) => `${verdict} ${value}`)).toEqual(['never one', 'always one', 'never two']);
  });

  it.each([[null], ['x'], [{ verdict: 'never', match: 'site', value: '  ' }], [{ verdict: 'perhaps', match: 'site', value: 'x' }]])('refuses the rule %j', async (rule) => {
    const area = slowArea();
    await expect(new SettingsStore(area).change({ kind: 'add-rule', rule })).rejects.toThrow(SettingsError);
    expect(area.writes).toBe(0);
  });

  it('loses no field when many windows write at once; the last write of a field wins', async () => {
    const area = slowArea();
    const store = new SettingsStore(area);
    await Promise.all([
      store.change({ kind: 'value', name: 'marks.style', value: 'icon' }),
      store.change({ kind: 'value', name: 'reading.language', value: 'ko' }),
      store.change({ kind: 'value', name: 'marks.style', value: 'off' }),
      store.change({ kind: 'site', host: 'a.example', patch: { mode: 'ask' } }),
      store.change({ kind: 'site', host: 'a.example', patch: { marks: false } }),
    ]);
    const { values, sites } = (await store.read()).document;
    expect([values['marks.style'], values['reading.language'], sites.get('a.example')]).toEqual(['off', 'ko', { mode: 'ask', marks: false }]);
  });

  it.each([
    ['prompts.mode', 'explode'],
    ['marks.style', 3],
    ['__proto__', {}],
    ['no.such', 'x'],
  ])('refuses %s = %j and changes nothing', async (name, value) => {
    const area = slowArea();
    const store = new SettingsStore(area);
    await expect(store.change({ kind: 'value', name: name as SettingName, value })).rejects.toThrow(SettingsError);
    expect(area.writes).toBe(0);
  });

  it('goes on after a refused change', async () => {
    const store = new SettingsStore(slowArea());
    const refused = store.change({ kind: 'value', name: 'marks.style', value: 'x' });
    const taken = store.change({ kind: 'value', name: 'marks.style', value: 'off' });
    await expect(refused).rejects.toThrow();
    expect((await taken).document.values['marks.style']).toBe('off');
  });

  it('forgets a site when nothing of its own is left', async () => {
    const store = new SettingsStore(slowArea());
    await store.change({ kind: 'site', host: 'a.example', patch: { mode: 'ask', marks: false } });
    await store.change({ kind: 'site', host: 'a.example', patch: { mode: null } });
    expect((await store.read()).document.sites.get('a.example')).toEqual({ marks: false });
    await store.change({ kind: 'site', host: 'a.example', patch: { marks: null } });
    expect((await store.read()).document.sites.size).toBe(0);
  });

  it.each([
    ['one bad field', { version: 1, values: { 'marks.style': 3, 'reading.language': 'ko' }, sites: {}, rules: [] }],
    ['no settings at all', 'reject'],
  ])('keeps what it could not read (%s) beside what it writes', async (_what, raw) => {
    const area = slowArea({ [storageKey]: raw });
    const store = new SettingsStore(area);
    await store.change({ kind: 'value', name: 'marks.pictures', value: 'dim' });
    expect(area.data[damagedKey]).toEqual(raw);
    expect((await store.read()).problems).toEqual([]);
    await store.change({ kind: 'value', name: 'marks.pictures', value: 'blur' });
    expect(area.data[damagedKey]).toEqual(raw);
  });

  it('keeps nothing beside settings that are sound', async () => {
    const area = slowArea();
    await new SettingsStore(area).change({ kind: 'value', name: 'marks.style', value: 'off' });
    expect(Object.keys(area.data)).toEqual([storageKey]);
  });

  it('never writes over settings of a newer version', async () => {
    const area = slowArea({ [storageKey]: { version: 99, values: { 'marks.style': 'off' }, extra: 'kept' } });
    const store = new SettingsStore(area);
    await expect(store.change({ kind: 'value', name: 'marks.style', value: 'icon' })).rejects.toThrow('newer');
    expect(area.data[storageKey]).toEqual({ version: 99, values: { 'marks.style': 'off' }, extra: 'kept' });
  });
});
