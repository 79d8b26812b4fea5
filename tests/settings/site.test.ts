import { describe, expect, it } from 'vitest';
import { heal } from '../../src/settings/document';
import { settingsFor } from '../../src/settings/site';
import { siteOf } from '../../src/shared/url';

const documentWith = (values: Record<string, unknown>, sites: Record<string, unknown> = {}) => heal({ version: 1, values, sites }).document;

describe('siteOf', () => {
  it.each([
    ['https://www.Example.com/a?b#c', 'example.com'],
    ['https://example.com./', 'example.com'],
    ['http://example.com:8080/', 'example.com:8080'],
    ['https://müller.example/', 'xn--mller-kva.example'],
    ['http://127.0.0.1:3000/', '127.0.0.1:3000'],
    ['http://[::1]/', '[::1]'],
  ])('%s is kept as %s', (address, site) => expect(siteOf(address)).toBe(site));

  it.each(['file:///etc/passwd', 'about:blank', 'chrome://settings', 'data:text/html,x', '', 'not an address'])('%s is no site', (address) => {
    expect(siteOf(address)).toBeNull();
  });
});

describe('settingsFor', () => {
  it('puts the site over the general settings', () => {
    const document = documentWith({ 'prompts.mode': 'reject' }, { 'a.example': { mode: 'accept' } });
    expect(settingsFor(document, 'a.example').preference.mode).toBe('accept');
    expect(settingsFor(document, 'b.example').preference.mode).toBe('reject');
    expect(settingsFor(document, null).preference.mode).toBe('reject');
  });

  it('names purposes only with the mode that has them', () => {
    const values = { 'prompts.mode': 'necessary', 'prompts.purposes': ['statistics'] };
    expect(settingsFor(documentWith(values), null).preference.purposes).toEqual(['statistics']);
    expect(settingsFor(documentWith({ ...values, 'prompts.mode': 'reject' }), null).preference.purposes).toEqual([]);
    const own = documentWith(values, { 'a.example': { mode: 'necessary', purposes: ['marketing'] } });
    expect(settingsFor(own, 'a.example').preference.purposes).toEqual(['marketing']);
  });

  it('turns marks and veils off together on a site', () => {
    const document = documentWith({ 'marks.style': 'word', 'marks.pictures': 'blur' }, { 'a.example': { marks: false } });
    expect(settingsFor(document, 'a.example')).toMatchObject({ marks: 'off', pictures: 'show' });
  });

  it('asks before the reader chose anything', () => expect(settingsFor(documentWith({}), 'a.example').preference.mode).toBe('unset'));
});
