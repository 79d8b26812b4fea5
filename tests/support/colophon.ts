/** Asks the installed extension as its own pages do; both the tests and `npm start` learn everything this way. */
import type { AnswerOf, QuestionOf, Reply } from '../../src/messages/row';
import type { PageProtocol, Protocol, TabState } from '../../src/messages/protocol';
import type { Settings, SettingName } from '../../src/settings/schema';
import type { BrowserUnderTest, PageHandle, View, Work } from './browser-under-test';

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<Reply<unknown>> };
  tabs: { sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<Reply<unknown>> };
}

/** Runs in a page of the extension. */
function send(type: string, body: unknown): Promise<Reply<unknown>> {
  const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
  return (scope.browser ?? scope.chrome).runtime.sendMessage({ type, body });
}

/** Runs in a page of the extension. */
function sendToTab(tabId: number, type: string, body: unknown): Promise<Reply<unknown>> {
  const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
  return (scope.browser ?? scope.chrome).tabs.sendMessage(tabId, { type, body }, { frameId: 0 });
}

function opened<T>(type: string, reply: Reply<unknown> | null): T {
  if (!reply?.ok) throw new Error(`${type}: ${reply ? reply.error : 'no answer'}`);
  return reply.value as T;
}

/** A question to the background, asked from a page of the extension. Throws when it is refused. */
export async function ask<K extends keyof Protocol>(from: View, type: K, body: QuestionOf<Protocol[K]>): Promise<AnswerOf<Protocol[K]>> {
  return opened(type, await from.evaluate(send, type, body));
}

/** A question to the content script of a tab, asked from a page of the extension. */
export async function askPage<K extends keyof PageProtocol>(
  from: View,
  tabId: number,
  type: K,
  body: QuestionOf<PageProtocol[K]>,
): Promise<AnswerOf<PageProtocol[K]>> {
  return opened(type, await from.evaluate(sendToTab, tabId, type, body));
}

/** The popup's page in a tab, speaking of the given page. */
export function popupOf(browser: BrowserUnderTest, page: PageHandle): Promise<PageHandle> {
  return browser.extensionPage(`src/popup/index.html?tab=${page.tabId}`);
}

export const tabState = (popup: View, page: PageHandle): Promise<TabState> => ask(popup, 'tab.state', { tabId: page.tabId });

/** Saves settings as the options page does, and closes it again. */
export async function saveSettings(browser: BrowserUnderTest, values: Partial<Settings>): Promise<void> {
  const options = await browser.extensionPage('src/options/index.html');
  try {
    for (const [name, value] of Object.entries(values)) await ask(options, 'settings.change', { name: name as SettingName, value });
  } finally {
    await options.close();
  }
}

/** Runs work in a page's content-script world, as the extension's own scripts are run. */
export function inContent<T>(browser: BrowserUnderTest, page: PageHandle, work: Work<T>, ...args: unknown[]): Promise<T> {
  const call = typeof work === 'string' ? work : `(${work.toString()})(${args.map((arg) => JSON.stringify(arg ?? null)).join(', ')})`;
  const func = `async () => { const __name = (f) => f; return ${call}; }`;
  return browser.inExtension<T>(`(globalThis.browser ?? chrome).scripting.executeScript({ target: { tabId: ${page.tabId} }, func: ${func} }).then(([first]) => first.result)`);
}

/** One mark as it stands on the page, in CSS pixels of the viewport. */
export interface SeenMark {
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
  expanded: boolean;
}

/** Runs in the content-script world, which alone may look into a closed shadow root. */
function readMarks(): { marks: SeenMark[]; card: string } {
  const host = document.querySelector('colophon-marks') as (HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }) | null;
  const api = globalThis as unknown as { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } };
  const root = host ? (host.openOrClosedShadowRoot ?? api.chrome?.dom?.openOrClosedShadowRoot(host) ?? null) : null;
  const marks = [...(root?.querySelectorAll('button.mark') ?? [])].map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { label: button.getAttribute('aria-label') ?? '', x, y, width, height, expanded: button.getAttribute('aria-expanded') === 'true' };
  });
  return { marks, card: root?.querySelector('.reason')?.textContent ?? '' };
}

/** The marks drawn on a page, and the text of the open reason card ('' when none is open). */
export const marksOf = (browser: BrowserUnderTest, page: PageHandle) => inContent(browser, page, readMarks);
