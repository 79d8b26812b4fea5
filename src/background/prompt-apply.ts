import { openSettings, settingsOpeners } from '../consent/known/reopen';
import { ServeError } from '../messages/serve';
import type { PromptEffect } from '../messages/protocol';
import { browser } from '../platform/browser';
import { settingsFor } from '../settings/site';
import { siteOf } from '../shared/url';
import type { HandlersOf } from './handlers';
import { forgetTries } from './prompt-tries';
import { store } from './settings';
import { updateTab } from './state';

const keyOf = (site: string): string => `stored:${site}`;

/** Remembers, until the browser is closed, under which names a site stored its decision. */
export async function rememberStored(site: string | null, names: string[]): Promise<void> {
  if (site !== null && names.length > 0) await browser.storage.session.set({ [keyOf(site)]: names });
}

async function storedBy(site: string): Promise<string[]> {
  const { [keyOf(site)]: names } = await browser.storage.session.get(keyOf(site));
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** Runs in the page, so it stands alone. Takes the entries (`cookie:x`, `local:x`, `session:x`) away; how many are gone. */
function forgetDecision(entries: string[]): number {
  const paths = location.pathname.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/') || '/');
  const labels = location.hostname.split('.');
  const domains = ['', ...labels.map((_, index) => `; domain=${labels.slice(index).join('.')}`)];
  const hasCookie = (name: string): boolean => document.cookie.split('; ').some((pair) => pair.startsWith(`${name}=`));
  const forget = (entry: string): boolean => {
    const [area, name] = entry.split(/:(.*)/s) as [string, string];
    if (area !== 'cookie') {
      const storage = area === 'local' ? localStorage : sessionStorage;
      const was = storage.getItem(name) !== null;
      storage.removeItem(name);
      return was;
    }
    const was = hasCookie(name);
    for (const domain of domains) for (const path of paths) document.cookie = `${name}=; path=${path}; max-age=0${domain}`;
    return was && !hasCookie(name);
  };
  return entries.filter(forget).length;
}

async function reload(tabId: number): Promise<void> {
  forgetTries(tabId);
  await browser.tabs.reload(tabId);
}

/** Brings the preference into effect: an open prompt is met anew; else the site's decision is cleared, or its settings opened. */
async function askAgain(tabId: number, site: string): Promise<PromptEffect> {
  const target = { tabId, frameIds: [0] };
  const [{ prompt }, { document }] = await Promise.all([updateTab(tabId, () => ({})), store.read()]);
  if (prompt?.status === 'asked' || prompt?.status === 'could-not') {
    const { mode } = settingsFor(document, site).preference;
    if (mode === 'ask' || mode === 'unset') return 'none';
    await reload(tabId);
    return 'again';
  }
  const entries = prompt?.stored.length ? prompt.stored : await storedBy(site);
  const [gone] = entries.length > 0 ? await browser.scripting.executeScript({ target, func: forgetDecision, args: [entries] }) : [];
  if (Number(gone?.result) > 0) {
    await reload(tabId);
    return 'cleared';
  }
  const [opened] = await browser.scripting.executeScript({ target, world: 'MAIN', func: openSettings, args: [[...settingsOpeners]] });
  return opened?.result ? 'reopened' : 'later';
}

async function siteOfTab(tabId: number): Promise<string> {
  const site = siteOf((await browser.tabs.get(tabId)).url ?? '');
  if (!site) throw new ServeError('no-site');
  return site;
}

export const promptChangeHandlers: HandlersOf<'prompt.undo' | 'prompt.apply'> = {
  async 'prompt.undo'({ tabId }) {
    const site = await siteOfTab(tabId);
    await store.change({ kind: 'site', host: site, patch: { mode: 'ask' } });
    return askAgain(tabId, site);
  },

  'prompt.apply': async ({ tabId }) => askAgain(tabId, await siteOfTab(tabId)),
};
