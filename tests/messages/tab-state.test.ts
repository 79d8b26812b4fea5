import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { originPattern, readTab, tabKey, tabStateOf } from '../../src/messages/tab-state';
import type { EffectiveSettings } from '../../src/settings/site';

const settings: EffectiveSettings = { preference: { mode: 'ask', purposes: [] }, marks: 'word', pictures: 'show', own: {} };
const report = { lang: 'en', headline: 'Bridge opens', hasArticle: true, counts: { articles: 1, cards: 0, pictures: 0 }, items: [], partial: false, marksHidden: false };

/** Puts a tab with this address into the browser, with or without access to its site. */
function browserWith(url: string | undefined, access: boolean) {
  const contains = vi.fn().mockResolvedValue(access);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((() => Promise.resolve({ url })) as unknown as typeof fakeBrowser.tabs.get);
  Object.assign(fakeBrowser, { permissions: { contains } });
  return contains;
}

describe('what is known of a tab', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is empty where nothing, or something damaged, is stored', async () => {
    expect(await readTab(3)).toEqual({ report: null, prompt: null, tries: 0, locks: [] });
    await fakeBrowser.storage.session.set({ [tabKey(3)]: { report: 'x', tries: '1' } });
    expect(await readTab(3)).toEqual({ report: null, prompt: null, tries: 0, locks: [] });
  });

  it('is what an older version stored, too', async () => {
    await fakeBrowser.storage.session.set({ [tabKey(3)]: { report, prompt: null, tries: 2 } });
    expect(await readTab(3)).toMatchObject({ report, prompt: null, tries: 2, locks: [] });
  });

  it('is read without the background', async () => {
    const contains = browserWith('https://www.news.example:8080/story', true);
    await fakeBrowser.storage.session.set({ [tabKey(3)]: { report, prompt: null, tries: 0 } });
    const settingsOf = vi.fn(() => settings);
    expect(await tabStateOf(3, settingsOf)).toMatchObject({ site: 'news.example:8080', access: true, settings, report, prompt: null });
    expect(settingsOf).toHaveBeenCalledWith('news.example:8080');
    expect(contains).toHaveBeenCalledWith({ origins: ['https://www.news.example/*'] });
  });

  it.each([undefined, 'about:blank', 'file:///tmp/x.html'])('has no site for %s', async (url) => {
    browserWith(url, true);
    expect(await tabStateOf(3, () => settings)).toMatchObject({ site: null, access: true });
  });

  it('asks for access where the browser hides the address because there is none', async () => {
    const contains = browserWith(undefined, false);
    expect(await tabStateOf(3, () => settings)).toMatchObject({ site: null, access: false });
    expect(contains).toHaveBeenCalledWith({ origins: ['http://*/*', 'https://*/*'] });
  });

  it('names origins without their port', () => expect(originPattern('http://localhost:3000/a?b')).toBe('http://localhost/*'));
});
