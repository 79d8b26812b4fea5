import { describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { answer, ServeError } from '../../src/messages/serve';
import { row } from '../../src/messages/row';
import type { Runtime } from '../../src/platform/browser';

const origin = 'chrome-extension://ours';
const table = {
  'page.say': row(['page'], v.object({ text: v.string() }))<string>(),
  'settings.set': row(['options'], v.object({ value: v.number() }))<number>(),
  'elsewhere.row': row(['page'], v.object({}))<null>(),
};
const handlers = {
  'page.say': ({ text }: { text: string }) => text.toUpperCase(),
  'settings.set': ({ value }: { value: number }) => {
    if (value < 0) throw new ServeError('too-small');
    if (value > 9) throw new Error('the key is k-123');
    return value;
  },
};

const page = { id: 'ours', url: 'https://news.example/', origin: 'https://news.example', tab: { id: 3 }, frameId: 0 } as unknown as Runtime.MessageSender;
const options = { id: 'ours', url: `${origin}/src/options/index.html`, origin } as unknown as Runtime.MessageSender;

const refused: string[] = [];
const gate = { table, handlers, ourId: 'ours', origin, onRefused: (type: string, why: string) => void refused.push(`${type}:${why}`) };

describe('answer', () => {
  it('answers who may ask', async () => {
    expect(await answer(gate, { type: 'page.say', body: { text: 'a' } }, page)).toEqual({ ok: true, value: 'A' });
    expect(await answer(gate, { type: 'settings.set', body: { value: 1 } }, options)).toEqual({ ok: true, value: 1 });
  });

  it.each([
    ['a content script that wants an option', { type: 'settings.set', body: { value: 1 } }, page],
    ['an option page that plays a content script', { type: 'page.say', body: { text: 'a' } }, options],
    ['another extension', { type: 'page.say', body: { text: 'a' } }, { ...page, id: 'theirs' }],
    ['a content script without a tab', { type: 'page.say', body: { text: 'a' } }, { ...page, tab: undefined }],
    ['an opaque origin', { type: 'page.say', body: { text: 'a' } }, { ...page, origin: 'null' }],
    ['a file', { type: 'page.say', body: { text: 'a' } }, { ...page, url: 'file:///a.html', origin: 'file://' }],
    ['a body of another shape', { type: 'page.say', body: { text: 7 } }, page],
    ['a body that is missing', { type: 'page.say' }, page],
    ['an unknown type', { type: 'toString', body: {} }, page],
    ['a prototype key as type', { type: '__proto__', body: {} }, page],
    ['null', null, page],
    ['an array', [], page],
    ['a number', 7, page],
    ['a long string', 'x'.repeat(5_000_000), page],
  ])('refuses %s', async (_what, message, sender) => {
    const before = refused.length;
    expect(await answer(gate, message, sender as Runtime.MessageSender)).toEqual({ ok: false, error: 'refused' });
    expect(refused.length).toBe(before + 1);
  });

  it('leaves rows without a handler to other listeners', () => {
    expect(answer(gate, { type: 'elsewhere.row', body: {} }, page)).toBeUndefined();
  });

  it('gives a handler only what the schema names', async () => {
    const seen = vi.fn(() => 'ok');
    const body = JSON.parse('{"text":"a","extra":1,"__proto__":{"polluted":1}}') as unknown;
    await answer({ ...gate, handlers: { 'page.say': seen } }, { type: 'page.say', body }, page);
    expect(seen).toHaveBeenCalledWith({ text: 'a' }, expect.objectContaining({ role: 'page', tabId: 3, frameId: 0 }));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('tells known errors by their code and hides all others', async () => {
    expect(await answer(gate, { type: 'settings.set', body: { value: -1 } }, options)).toEqual({ ok: false, error: 'too-small' });
    expect(await answer(gate, { type: 'settings.set', body: { value: 10 } }, options)).toEqual({ ok: false, error: 'failed' });
  });

  it('takes the site from the sender, whatever the message says', async () => {
    const seen = vi.fn(() => 'ok');
    await answer({ ...gate, handlers: { 'page.say': seen } }, { type: 'page.say', body: { text: 'x', url: 'https://bank.example' } }, page);
    expect(seen.mock.calls[0]).toEqual([{ text: 'x' }, expect.objectContaining({ url: 'https://news.example/' })]);
  });
});
