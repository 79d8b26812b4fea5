/** Firefox with the extension in it, by WebDriver BiDi. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserUnderTest, Emulation, LaunchOptions, OpenOptions, PageHandle, Problem, View, Work } from './browser-under-test';
import { startClosedProxy, type ClosedProxy } from './closed-proxy';
import { FirefoxChrome } from './firefox-chrome';
import { FirefoxPage } from './firefox-page';
import { FirefoxPopup } from './firefox-popup';
import { userPreferences } from './firefox-prefs';
import { startFirefox, type FirefoxProcess } from './firefox-process';
import { RpcSocket } from './rpc-socket';
import { poll, sleep } from './work';

interface Context {
  context: string;
  url: string;
  userContext: string;
}

/** A page of the extension that runs nothing of it: from there its API can be used. */
const quietPage = 'THIRD_PARTY_NOTICES.txt';

interface LogEntry {
  level: string;
  type: string;
  text: string | null;
  source: { context?: string };
  stackTrace?: { callFrames: { url: string }[] };
}

interface BlockedRequest {
  context: string;
  isBlocked: boolean;
  navigation: string | null;
  request: { request: string; url: string };
}

function extensionIdOf(dist: string): string {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as { browser_specific_settings: { gecko: { id: string } } };
  return manifest.browser_specific_settings.gecko.id;
}

export class Firefox implements BrowserUnderTest {
  readonly name = 'firefox';
  readonly closed: Promise<void>;
  readonly extensionOrigin: string;
  private readonly problems: Problem[] = [];
  private readonly chrome: FirefoxChrome;
  private quiet: FirefoxPage | null = null;
  private userContext = 'default';
  /** Tabs that stay on their site, by context, with its origin. */
  private readonly staying = new Map<string, string>();

  private constructor(
    private readonly rpc: RpcSocket,
    private readonly firefox: FirefoxProcess,
    private readonly proxy: ClosedProxy | null,
    private readonly headless: boolean,
    uuid: string,
  ) {
    this.closed = firefox.exited;
    this.extensionOrigin = `moz-extension://${uuid}`;
    this.chrome = new FirefoxChrome(rpc);
  }

  /** Starts with an empty profile and the built extension of `dist`. */
  static async launch(dist: string, options: LaunchOptions = {}): Promise<Firefox> {
    const uuid = randomUUID();
    const proxy = options.network === 'open' ? null : await startClosedProxy();
    const preferences = userPreferences({ extensionId: extensionIdOf(dist), uuid, proxyPort: proxy?.port ?? null, locale: options.locale ?? 'en-US' });
    const firefox = await startFirefox(preferences, options.headless ?? true);
    const rpc = await RpcSocket.open(`${firefox.socketAddress}/session`);
    await rpc.call('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'ignore' } } } });
    const browser = new Firefox(rpc, firefox, proxy, options.headless ?? true, uuid);
    await browser.begin(resolve(dist), options.closeWelcome ?? true);
    return browser;
  }

  private async begin(dist: string, closeWelcome: boolean): Promise<void> {
    this.rpc.on('log.entryAdded', (entry) => this.note(entry as unknown as LogEntry));
    this.rpc.on('browsingContext.userPromptOpened', (params) => this.dismiss(params as unknown as { context: string; type: string; message: string }));
    await this.rpc.call('session.subscribe', { events: ['log.entryAdded', 'browsingContext.userPromptOpened'] });
    await this.chrome.start();
    // Some prompts hide from automation; the preference that once said no is not asked any more.
    const functionDeclaration = "() => Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })";
    await this.rpc.call('script.addPreloadScript', { functionDeclaration });
    await this.rpc.call('webExtension.install', { extensionData: { type: 'path', path: dist } });
    if (!closeWelcome) return;
    const welcome = await this.findPage('/welcome/', 5_000).catch(() => null);
    await welcome?.close();
  }

  private note(entry: LogEntry): void {
    if (entry.level !== 'error') return;
    const url = entry.stackTrace?.callFrames.find((frame) => frame.url)?.url ?? '';
    const kind = entry.type === 'javascript' ? 'exception' : 'console';
    this.problems.push({ kind, ours: url.startsWith(this.extensionOrigin), text: entry.text ?? '', url });
  }

  private dismiss({ context, type, message }: { context: string; type: string; message: string }): void {
    this.problems.push({ kind: 'dialog', ours: false, text: `${type}: ${message}`, url: '' });
    void this.rpc.call('browsingContext.handleUserPrompt', { context, accept: false }).catch(() => undefined);
  }

  private async contexts(): Promise<Context[]> {
    const { contexts } = await this.rpc.call<{ contexts: Context[] }>('browsingContext.getTree', { maxDepth: 0 });
    return contexts;
  }

  private async newTab(userContext: string): Promise<string> {
    const { context } = await this.rpc.call<{ context: string }>('browsingContext.create', { type: 'tab', userContext });
    return context;
  }

  private tabIds(): Promise<number[]> {
    return this.inExtension('browser.tabs.query({}).then((tabs) => tabs.map((tab) => tab.id))');
  }

  async openPage(url: string, { loadWithin, stay = false }: OpenOptions = {}): Promise<PageHandle> {
    const before = await this.tabIds();
    const context = await this.newTab(url.startsWith(this.extensionOrigin) ? 'default' : this.userContext);
    const tabId = (await this.tabIds()).find((id) => !before.includes(id)) ?? -1;
    const page = new FirefoxPage(this.rpc, context, tabId);
    await page.activate();
    if (this.headless) await page.setViewport(1280, 900);
    if (stay) await this.stayAt(context, new URL(url).origin);
    await (loadWithin === undefined ? page.goto(url) : Promise.race([page.goto(url), sleep(loadWithin)]));
    return page;
  }

  /** From now on this tab loads no document of another origin: such a navigation ends and the document stays. */
  private async stayAt(context: string, origin: string): Promise<void> {
    if (this.staying.size === 0) this.rpc.on('network.beforeRequestSent', (params) => this.letPass(params as unknown as BlockedRequest));
    this.staying.set(context, origin);
    await this.rpc.call('session.subscribe', { events: ['network.beforeRequestSent'], contexts: [context] });
    await this.rpc.call('network.addIntercept', { phases: ['beforeRequestSent'], contexts: [context] });
  }

  private letPass({ request, navigation, isBlocked, context }: BlockedRequest): void {
    if (!isBlocked) return;
    const leaves = navigation !== null && this.staying.has(context) && new URL(request.url).origin !== this.staying.get(context);
    // The page may be gone meanwhile.
    this.rpc.call(leaves ? 'network.failRequest' : 'network.continueRequest', { request: request.request }).catch(() => undefined);
  }

  extensionPage(path: string): Promise<PageHandle> {
    return this.openPage(`${this.extensionOrigin}/${path}`);
  }

  async findPage(addressPart: string, timeout = 20_000): Promise<PageHandle> {
    const found = await poll(async () => (await this.contexts()).find(({ url }) => url.includes(addressPart)), timeout, `a tab at ${addressPart}`);
    const tabs = await this.inExtension<{ id: number; url?: string }[]>('browser.tabs.query({}).then((tabs) => tabs.map(({ id, url }) => ({ id, url })))');
    const page = new FirefoxPage(this.rpc, found.context, tabs.find(({ url }) => url?.includes(addressPart))?.id ?? -1);
    await page.waitFor('document.readyState === "complete"', [], 30_000);
    return page;
  }

  async inExtension<T>(work: Work<T>, ...args: unknown[]): Promise<T> {
    if (!this.quiet) {
      const { context } = await this.rpc.call<{ context: string }>('browsingContext.create', { type: 'tab', background: true });
      const page = new FirefoxPage(this.rpc, context, -1);
      await page.goto(`${this.extensionOrigin}/${quietPage}`);
      this.quiet = page;
    }
    return this.quiet.evaluate(work, ...args);
  }

  inBackground<T>(work: (background: never, ...args: never[]) => T | Promise<T>, ...args: unknown[]): Promise<T> {
    const rest = args.map((arg) => JSON.stringify(arg));
    return this.inExtension<T>(`(${work.toString()})(${['await browser.runtime.getBackgroundPage()', ...rest].join(', ')})`);
  }

  async endBackground(): Promise<void> {
    const { host } = new URL(this.extensionOrigin);
    await this.chrome.run(`WebExtensionPolicy.getByHostname('${host}').extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => null)`);
  }

  async realPopup(page: PageHandle): Promise<View> {
    await page.activate();
    // One that an earlier test left open would be in the way.
    await this.inExtension('browser.extension.getViews({ type: "popup" }).forEach((view) => view.close())');
    await poll(() => this.inExtension('browser.action.openPopup().then(() => true, () => false)'), 10_000, 'the popup to open');
    const popup = new FirefoxPopup((work, args) => this.inExtension(work, ...args));
    await popup.waitFor('document.readyState === "complete"');
    return popup;
  }

  async emulate(emulation: Emulation): Promise<void> {
    await this.chrome.emulate(emulation);
  }

  async setZoom(page: PageHandle, factor: number): Promise<void> {
    await this.inExtension(`browser.tabs.setZoom(${page.tabId}, ${factor}).then(() => null)`);
  }

  async clearSites(): Promise<void> {
    // Pages opened from now on live in a container of their own, which nothing has stored into yet.
    const { userContext } = await this.rpc.call<{ userContext: string }>('browser.createUserContext', {});
    this.userContext = userContext;
  }

  async clearExtension(): Promise<void> {
    await this.inExtension('Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), browser.storage.sync.clear()]).then(() => null)');
  }

  async closeTools(): Promise<void> {
    await this.quiet?.close();
    this.quiet = null;
    const blank = (await this.contexts()).filter(({ url }) => url === 'about:blank' || url === 'about:newtab');
    for (const { context } of blank) await this.rpc.call('browsingContext.close', { context });
  }

  async takeProblems(): Promise<Problem[]> {
    const errors = await this.chrome.takeErrors(this.extensionOrigin);
    const refused = this.proxy?.refused.splice(0) ?? [];
    const requests = refused.map((url): Problem => ({ kind: 'request', ours: false, text: `request that left the test: ${url}`, url }));
    const seen = new Set(this.problems.map(({ text }) => text));
    return [...this.problems.splice(0), ...errors.filter(({ text }) => !seen.has(text)), ...requests];
  }

  async close(): Promise<void> {
    this.rpc.close();
    await this.firefox.stop();
    this.proxy?.stop();
  }
}

