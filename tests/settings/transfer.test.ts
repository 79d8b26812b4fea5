import { describe, expect, it } from 'vitest';
import { heal } from '../../src/settings/document';
import { secretNames } from '../../src/settings/schema';
import { exportSettings, importLimit, importSettings } from '../../src/settings/transfer';
import { SettingsStore } from '../../src/settings/store';
import frozenV1 from './frozen/v1.json';

const { document } = heal(frozenV1);

describe('exportSettings', () => {
  it('holds every choice but no secret', () => {
    const text = exportSettings(document);
    expect(text).not.toContain('k-123');
    for (const name of secretNames) expect(text).not.toContain(name);
    expect(text).toContain('news.example');
  });
});

describe('importSettings', () => {
  it('reads what was exported', () => {
    const read = importSettings(exportSettings(document));
    expect(read.ok && read.healed.document.values['reading.language']).toBe('ko');
    expect(read.ok && read.healed.document.sites.get('other.example:8080')).toEqual({ marks: false });
  });

  it.each([
    ['too-large', ' '.repeat(importLimit + 1)],
    ['not-json', '{"product":'],
    ['other-product', '{"product":"somebody else","version":1}'],
    ['other-product', 'null'],
    ['other-product', '[]'],
    ['newer', JSON.stringify({ product: 'colophon-settings', version: 99 })],
    ['bad-fields', JSON.stringify({ product: 'colophon-settings', version: 1, values: { 'marks.style': 'loud' } })],
  ])('refuses a file that is %s', (why, text) => {
    expect(importSettings(text)).toMatchObject({ ok: false, why });
  });

  it('does not touch any prototype', () => {
    importSettings('{"product":"colophon-settings","version":1,"values":{"__proto__":{"polluted":1}},"__proto__":{"polluted":1}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('taking an import over', () => {
  it('keeps the secrets that are stored and ignores those in the file', async () => {
    const data: Record<string, unknown> = { settings: structuredClone(frozenV1) };
    const store = new SettingsStore({ get: async (key) => ({ [key]: data[key] }), set: async (items) => void Object.assign(data, items) });
    const file = JSON.stringify({ ...JSON.parse(exportSettings(document)), values: { 'libretranslate.key': 'planted', 'marks.style': 'off' } });
    const read = importSettings(file);
    if (!read.ok) throw new Error(read.why);
    const { values } = (await store.replace(read.healed.document)).document;
    expect([values['libretranslate.key'], values['marks.style']]).toEqual(['k-123', 'off']);
  });
});
