/** Asks the installed extension as its own pages do; both the tests and `npm start` learn everything this way. */
import type { AnswerOf, QuestionOf, Reply } from '../../src/messages/row';
import type { PageProtocol, Protocol, TabState } from '../../src/messages/protocol';
import type { Settings, SettingName } from '../../src/settings/schema';
import type { BrowserUnderTest, PageHandle, View } from './browser-under-test';

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
