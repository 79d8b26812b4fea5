import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseEngine, makeEngine } from '../../src/background/engines';
import { browser } from '../../src/platform/browser';
import { initialSettings } from '../../src/settings/schema';
import type { Settings } from '../../src/settings/schema';

const settings = (more: Partial<Settings>): Settings => ({ ...initialSettings(), ...more });
const own = { 'libretranslate.address': 'https://translate.example' } as const;

/** The browser's own translator, as it answers. */
const browserHas = (availability: string) => vi.stubGlobal('Translator', { availability: () => Promise.resolve(availability), create: vi.fn() });

beforeEach(() => Object.assign(browser, { permissions: { contains: () => Promise.resolve(true) } }));
afterEach(() => vi.unstubAllGlobals());

describe('the automatic choice', () => {
  const choice = (more: Partial<Settings>) => chooseEngine('translate', settings(more), 'es', 'en');

  it('is nothing that leaves the device unless the reader set it up', async () => {
    expect(await choice({})).toMatchObject({ host: null, state: 'unavailable' });
    expect(await choice(own)).toEqual({ engine: 'libretranslate', host: 'translate.example', state: 'ready' });
  });

  it('stays on the device where that is ready, whatever else is set up', async () => {
    browserHas('available');
    expect(await choice(own)).toEqual({ engine: 'builtin', host: null, state: 'ready' });
  });

  it('takes a server that the reader set up before a download', async () => {
    browserHas('downloadable');
    expect((await choice(own)).engine).toBe('libretranslate');
    expect(await choice({})).toMatchObject({ engine: 'builtin', state: 'downloadable' });
  });

  it('bears a browser that does not know the languages', async () => {
    vi.stubGlobal('Translator', { availability: () => Promise.reject(new RangeError('x')), create: vi.fn() });
    expect((await choice({})).state).toBe('unavailable');
  });
});

describe('a choice by hand', () => {
  it('is kept, ready or not', async () => {
    browserHas('available');
    expect(await chooseEngine('translate', settings({ ...own, 'reading.translator': 'libretranslate' }), 'es', 'en')).toMatchObject({ engine: 'libretranslate', host: 'translate.example' });
    expect(await chooseEngine('translate', settings({ 'reading.translator': 'deepl' }), 'es', 'en')).toMatchObject({ engine: 'deepl', state: 'unavailable' });
  });

  it('of a summary is not the one of a translation', async () => {
    const values = settings({ 'openai.address': 'http://127.0.0.1:11434/v1', 'openai.model': 'm', 'engines.private': true, 'reading.summariser': 'openai' });
    expect(await chooseEngine('summarise', values, 'es', 'en')).toMatchObject({ engine: 'openai', host: '127.0.0.1:11434' });
  });

  it.each(['', 'constructor', '__proto__', 'toString', 'own'])('of %j is no engine', (id) => {
    expect(makeEngine('summarise', id, settings({}))).toBeNull();
  });
});
