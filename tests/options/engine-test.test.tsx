import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineTest } from '../../src/options/EngineTest';
import { browser } from '../../src/platform/browser';
import { hints } from '../../src/reading/engines/hint';
import { initialSettings } from '../../src/settings/schema';
import { answering } from '../support/calls';
import { speakEnglish } from '../support/i18n';
import { button, doing, draw, one } from '../support/render';

const request = vi.fn((_asked: { origins: string[] }) => Promise.resolve(true));

beforeEach(() => {
  speakEnglish();
  request.mockClear();
  request.mockResolvedValue(true);
  Object.assign(browser, { permissions: { request, contains: () => Promise.resolve(false) } });
});

const drawn = (values: Partial<ReturnType<typeof initialSettings>>) => draw(<EngineTest values={{ ...initialSettings(), ...values }} />);
const said = (root: Element) => one(root, '[role=status]').textContent;

describe('the test of a server', () => {
  it('is offered for what the reader set up, and for nothing else', async () => {
    expect((await drawn({})).querySelector('button')).toBeNull();
    const root = await drawn({ 'deepl.key': 'k:fx', 'libretranslate.address': 'https://lt.example' });
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([expect.stringContaining('LibreTranslate'), expect.stringContaining('DeepL')]);
  });

  it('asks for access to exactly that origin, and sends nothing without it', async () => {
    const asked = answering({ 'engine.test': () => ({ hint: 'works', detail: '' }) });
    request.mockResolvedValue(false);
    const root = await drawn({ 'libretranslate.address': 'https://lt.example:8443/api?x=1' });
    await doing(() => button(root, '').click());
    expect(request).toHaveBeenCalledWith({ origins: ['https://lt.example/*'] });
    expect(asked).toEqual([]);
    expect(said(root)).toContain('lt.example:8443');
    expect(one(root, '[role=status]').className).toBe('bad-text');
  });

  it('says that it works, or exactly what does not', async () => {
    const words = new Set<string>();
    for (const hint of hints) {
      answering({ 'engine.test': () => ({ hint, detail: '<b>detail</b>' }) });
      const root = await drawn({ 'openai.address': 'http://127.0.0.1:11434/v1' });
      await doing(() => button(root, '').click());
      words.add(said(root));
      expect(one(root, '[role=status]').className).toBe(hint === 'works' ? 'good-text' : 'bad-text');
      expect(root.querySelector('b')).toBeNull();
    }
    expect(words.size).toBe(hints.length);
  });

  it.each(['lt.example', 'ftp://lt.example', 'javascript:alert(1)'])('asks for nothing where the address is none: %s', async (address) => {
    const root = await drawn({ 'libretranslate.address': address });
    await doing(() => button(root, '').click());
    expect(request).not.toHaveBeenCalled();
    expect(said(root).length).toBeGreaterThan(10);
  });

  it('cannot be pressed twice while it waits, and ends where the background does not answer', async () => {
    let refuse: (reason: Error) => void = () => undefined;
    answering({ 'engine.test': () => new Promise((_, reject) => (refuse = reject)) });
    const root = await drawn({ 'libretranslate.address': 'https://lt.example' });
    await doing(() => button(root, '').click());
    expect(button(root, '').disabled).toBe(true);
    await doing(() => refuse(new Error('gone')));
    expect(button(root, '').disabled).toBe(false);
    expect(one(root, '[role=status]').className).toBe('bad-text');
  });
});
