import consentScript from '../content/consent.iife.ts?iife';
import { browser } from '../platform/browser';
import { pageFunctions } from '../consent/known/page-functions';
import { ServeError } from '../messages/serve';
import type { Sender } from '../messages/serve';
import { siteOf } from '../shared/url';
import { settingsFor } from '../settings/site';
import type { HandlersOf } from './handlers';
import { siteOfSender } from './page';
import { promptRules } from './prompt-rules';
import { store } from './settings';
import { readTab, updateTab } from './state';

/** Answers begun for one page at most; after that a prompt that keeps coming back is left to the reader. */
export const triesPerPage = 3;

/** Order in which reports of several frames beat each other: what was done over what was seen. */
const weight = { none: 0, asked: 1, 'left-alone': 2, 'could-not': 3, done: 4, verified: 5 } as const;

async function preferenceOf(sender: Sender) {
  const { document } = await store.read();
  return settingsFor(document, await siteOfSender(sender)).preference;
}

/**
 * The frame of a tab that shows an address; the top frame cannot name its own children's ids. A frame that was sent on
 * within its origin is still meant, where it is the only one of that origin.
 */
async function frameIdOf(tabId: number, frameUrl: string): Promise<number | null> {
  const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => location.href });
  const frames = results.filter(({ frameId, result }) => frameId !== 0 && typeof result === 'string' && URL.canParse(result));
  const exact = frames.find(({ result }) => result === frameUrl);
  if (exact) return exact.frameId;
  const { origin } = new URL(frameUrl);
  const alike = frames.filter(({ result }) => new URL(result as string).origin === origin);
  return alike.length === 1 ? alike[0]!.frameId : null;
}

export const promptHandlers: HandlersOf<'page.prompt' | 'prompt.begin' | 'prompt.report' | 'prompt.inPage' | 'prompt.rules' | 'prompt.undo'> = {
  async 'page.prompt'({ kind, frameUrl }, sender) {
    if (sender.tabId === null || sender.frameId !== 0) throw new ServeError('refused');
    const { tabId } = sender;
    const preference = await preferenceOf(sender);
    if (preference.mode === 'ask' || preference.mode === 'unset') {
      const prompt = { status: 'asked', reason: preference.mode, way: '', choice: 'unset', stored: [], ms: 0 } as const;
      await updateTab(tabId, (tab) => ({ prompt: tab.prompt ?? { ...prompt, stored: [] } }));
      return null;
    }
    const frameId = kind === 'top' ? 0 : !URL.canParse(frameUrl) ? null : await frameIdOf(tabId, frameUrl);
    if (frameId === null) throw new ServeError('no-frame');
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [consentScript] });
    return null;
  },

  async 'prompt.begin'(_question, sender) {
    if (sender.tabId === null) throw new ServeError('refused');
    const preference = await preferenceOf(sender);
    const before = await readTab(sender.tabId);
    const goOn = before.tries < triesPerPage && preference.mode !== 'ask' && preference.mode !== 'unset';
    if (goOn) await updateTab(sender.tabId, (tab) => ({ tries: tab.tries + 1 }));
    return { preference, goOn };
  },

  async 'prompt.report'(report, sender) {
    if (sender.tabId === null) throw new ServeError('refused');
    await updateTab(sender.tabId, (tab) => ({
      prompt: tab.prompt && weight[tab.prompt.status] > weight[report.status] ? tab.prompt : report,
    }));
    return null;
  },

  /** Runs one of our own functions, never a string, in the page's world of the frame that asks. */
  async 'prompt.inPage'({ snippet, args }, sender) {
    const func = pageFunctions.get(snippet);
    if (sender.tabId === null || sender.frameId === null || !func) throw new ServeError('refused');
    const [result] = await browser.scripting.executeScript({
      target: { tabId: sender.tabId, frameIds: [sender.frameId] },
      world: 'MAIN',
      func: func as (...args: unknown[]) => unknown,
      args,
    });
    return result?.result ?? null;
  },

  'prompt.rules': ({ action }, sender) => promptRules({ url: sender.url, mainFrame: sender.frameId === 0, action }),

  async 'prompt.undo'({ tabId }) {
    const tab = await browser.tabs.get(tabId);
    const site = siteOf(tab.url ?? '');
    if (!site) throw new ServeError('no-site');
    const { prompt } = await readTab(tabId);
    const { document } = await store.read();
    await store.change({ kind: 'site', host: site, site: { ...document.sites.get(site), mode: 'ask' } });
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: forgetDecision, args: [prompt?.stored ?? []] });
    await browser.tabs.reload(tabId);
    return null;
  },
};

/** Runs in the page: takes away what the site stored with the decision, by name (`cookie:x`, `local:x`, `session:x` or bare). */
function forgetDecision(stored: string[]): void {
  for (const entry of stored) {
    const name = entry.replace(/^(?:cookies?|local|session):/, '');
    const labels = location.hostname.split('.');
    const domains = ['', ...labels.map((_, index) => `; domain=${labels.slice(index).join('.')}`)];
    for (const domain of domains) document.cookie = `${name}=; path=/; max-age=0${domain}`;
    localStorage.removeItem(name);
    sessionStorage.removeItem(name);
  }
}
