import consentScript from '../content/consent.iife.ts?iife';
import rulesScript from '../content/rules.iife.ts?iife';
import { browser } from '../platform/browser';
import type { Scripting } from '../platform/browser';
import { actionFor } from '../consent/known/rule-choice';
import { seenSigns, signsOf } from '../consent/known/rule-signs';
import type { PromptReport } from '../consent/types';
import { ServeError } from '../messages/serve';
import type { Sender } from '../messages/serve';
import { settingsFor } from '../settings/site';
import type { HandlersOf } from './handlers';
import { siteOfSender } from './page';
import { runInPage } from './page-world';
import { rememberStored } from './prompt-apply';
import { noteLocks, releaseLocks, watchFrame } from './prompt-around';
import { findFrame } from './prompt-frames';
import { promptRules } from './prompt-rules';
import { noteTry, triesPerPage } from './prompt-tries';
import { store } from './settings';
import { updateTab } from './state';

type StoredTab = Awaited<ReturnType<typeof updateTab>>;

/** Order in which reports of several frames beat each other: what was done over what was seen. */
const weight = { none: 0, asked: 1, 'left-alone': 2, 'could-not': 3, done: 4, verified: 5 } as const;

async function preferenceOf(sender: Sender) {
  const { document } = await store.read();
  return settingsFor(document, await siteOfSender(sender)).preference;
}

/** The tab and frame that a message came from. */
function placeOf({ tabId, frameId }: Sender): { tabId: number; target: Scripting.InjectionTarget } {
  if (tabId === null || frameId === null) throw new ServeError('refused');
  return { tabId, target: { tabId, frameIds: [frameId] } };
}

const plain = (status: PromptReport['status'], reason: PromptReport['reason']): PromptReport => ({ status, reason, way: '', choice: 'unset', stored: [], ms: 0 });

const heavier = (one: PromptReport | null, other: PromptReport): PromptReport => (one && weight[one.status] > weight[other.status] ? one : other);

/** Remembers a report with its tab, and that of a try also for a page that loads again because of it. */
async function keep(sender: Sender, change: (tab: StoredTab) => { prompt: PromptReport; tries: number }): Promise<null> {
  const { tabId } = placeOf(sender);
  const { prompt, tries } = await updateTab(tabId, change);
  const { url = '' } = sender.frameId === 0 ? sender : await browser.tabs.get(tabId);
  if (tries > 0) noteTry(tabId, url, prompt!, tries);
  await rememberStored(await siteOfSender(sender), prompt!.stored);
  return null;
}

export const promptHandlers: HandlersOf<'page.prompt' | 'prompt.begin' | 'prompt.try' | 'prompt.report' | 'prompt.inPage' | 'prompt.rules'> = {
  async 'page.prompt'({ kind, frame }, sender) {
    const { tabId, target } = placeOf(sender);
    if (sender.frameId !== 0) throw new ServeError('refused');
    const { mode } = await preferenceOf(sender);
    if (mode === 'ask' || mode === 'unset') {
      await updateTab(tabId, (tab) => ({ prompt: tab.prompt ?? plain('asked', mode) }));
      return null;
    }
    const frameId = kind === 'top' ? 0 : await findFrame(tabId, frame);
    if (frameId === null) throw new ServeError('no-frame');
    if (frameId !== 0) await noteLocks(tabId);
    // At once: by default the browser waits until the page has loaded.
    await browser.scripting.executeScript({ target: { ...target, frameIds: [frameId] }, files: [consentScript], injectImmediately: true });
    return null;
  },

  async 'prompt.begin'(_question, sender) {
    const { tabId } = placeOf(sender);
    const preference = await preferenceOf(sender);
    // What was verified stays so, whatever else looks like a prompt afterwards.
    const stops = (tab: StoredTab): boolean => tab.tries >= triesPerPage && tab.prompt?.status !== 'verified';
    const { tries } = await updateTab(tabId, (tab) => (stops(tab) ? { prompt: plain('could-not', 'came-back') } : {}));
    return { preference, triesLeft: Math.max(0, triesPerPage - tries) };
  },

  // A new try voids what was said before.
  async 'prompt.try'(report, sender) {
    await keep(sender, ({ tries }) => ({ prompt: report, tries: tries + 1 }));
    const { tabId, frameId } = sender;
    if (tabId && frameId) watchFrame(tabId, frameId, report).catch(() => undefined);
    return null;
  },

  async 'prompt.report'(report, sender) {
    await keep(sender, ({ prompt, tries }) => ({ prompt: heavier(prompt, report), tries }));
    if (sender.tabId && sender.frameId && weight[report.status] >= weight.done) releaseLocks(sender.tabId).catch(() => undefined);
    return null;
  },

  /** In the frame that asks. */
  'prompt.inPage': async ({ snippet, args }, sender) => runInPage(placeOf(sender).target, snippet, args),

  /** Where a rule may fit, the library is in the frame before this answers. */
  async 'prompt.rules'(_question, sender) {
    const { target } = placeOf(sender);
    const action = actionFor(await preferenceOf(sender));
    if (!action) return { fit: false, rules: [] };
    const rules = await promptRules({ url: sender.url, mainFrame: sender.frameId === 0, action });
    const [seen] = await browser.scripting.executeScript({ target, func: seenSigns, args: [signsOf(rules)], injectImmediately: true });
    const names = (seen?.result ?? []) as string[];
    if (names.length === 0) return { fit: false, rules: [] };
    await browser.scripting.executeScript({ target, files: [rulesScript], injectImmediately: true });
    return { fit: true, rules: rules.filter(({ name }) => names.includes(name)) };
  },
};
