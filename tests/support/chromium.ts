/** Chromium with the extension in it, by playwright-core and, for what that does not reach, the DevTools protocol. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import type { BrowserUnderTest, Emulation, LaunchOptions, OpenOptions, PageHandle, Problem, View, Work } from './browser-under-test';
import { CdpView } from './cdp-view';
import { ChromiumPage } from './chromium-page';
import { ChromiumWatch } from './chromium-watch';
import { startClosedProxy, type ClosedProxy } from './closed-proxy';
import { RpcSocket } from './rpc-socket';
import { expressionOf, poll } from './work';

/** A page of the extension that runs nothing of it: from there its API can be used. */
const quietPage = 'THIRD_PARTY_NOTICES.txt';

function launchArguments(dist: string, proxy: ClosedProxy | null): string[] {
  return [
    `--load-extension=${dist}`,
    `--disable-extensions-except=${dist}`,
    '--remote-debugging-port=0',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Some prompts hide from automation.
    '--disable-blink-features=AutomationControlled',
    ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy.port}`] : []),
  ];
}

async function openContext(dist: string, profile: string, proxy: ClosedProxy | null, options: LaunchOptions): Promise<BrowserContext> {
  const headless = options.headless ?? true;
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: launchArguments(dist, proxy),
    viewport: headless ? { width: 1280, height: 900 } : null,
    locale: options.locale ?? 'en-US',
    timeout: 90_000,
  });
}

export class Chromium implements BrowserUnderTest {
  readonly name = 'chromium';
  readonly closed: Promise<void>;
  private readonly problems: Problem[] = [];
  private readonly handles = new WeakMap<Page, ChromiumPage>();
  private readonly origins = new Set<string>();
  private emulation: Emulation = {};
  private quiet: Page | null = null;

  private constructor(
    private readonly context: BrowserContext,
    private readonly cdp: RpcSocket,
    private readonly watch: ChromiumWatch,
    private readonly proxy: ClosedProxy | null,
    private readonly profile: string,
    readonly extensionOrigin: string,
  ) {
    this.closed = new Promise((resolve) => context.once('close', () => resolve()));
  }

  /** Starts with an empty profile and the built extension of `dist`. */
  static async launch(dist: string, options: LaunchOptions = {}): Promise<Chromium> {
    const profile = mkdtempSync(join(tmpdir(), 'colophon-chromium-'));
    const proxy = options.network === 'open' ? null : await startClosedProxy();
    const context = await openContext(dist, profile, proxy, options);
    const [port, path] = await poll(() => readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').trim().split('\n'), 30_000, 'DevToolsActivePort');
    const cdp = await RpcSocket.open(`ws://127.0.0.1:${port}${path}`);
    const problems: Problem[] = [];
    const watch = new ChromiumWatch(cdp, (problem) => problems.push(problem));
    await watch.start();
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
    const origin = new URL(worker.url());
    watch.extensionOrigin = `${origin.protocol}//${origin.host}`;
    const browser = new Chromium(context, cdp, watch, proxy, profile, watch.extensionOrigin);
    await browser.begin(problems, options.closeWelcome ?? true);
    return browser;
  }

  private async begin(early: Problem[], closeWelcome: boolean): Promise<void> {
    this.watchInto(early);
    this.context.on('dialog', (dialog) => {
      this.problems.push({ kind: 'dialog', ours: false, text: `${dialog.type()}: ${dialog.message()}`, url: dialog.page()?.url() ?? '' });
      void dialog.dismiss().catch(() => undefined);
    });
    this.context.on('page', (page) => page.on('framenavigated', (frame) => this.origins.add(new URL(frame.url()).origin)));
    if (!closeWelcome) return;
    const welcome = await this.findPage('/welcome/', 5_000).catch(() => null);
    await welcome?.close();
  }

  private watchInto(early: Problem[]): void {
    // The watch began before this object was there: from now on both share one list.
    this.problems.push(...early.splice(0));
    early.push = (...more) => this.problems.push(...more);
  }

  private async tabIds(): Promise<number[]> {
    return this.inExtension('chrome.tabs.query({}).then((tabs) => tabs.map((tab) => tab.id))');
  }

  private async handleOf(page: Page, tabId: number): Promise<ChromiumPage> {
    const handle = new ChromiumPage(page, tabId);
    this.handles.set(page, handle);
    await page.emulateMedia(mediaOf(this.emulation));
    return handle;
  }

  async openPage(url: string, { loadWithin, stay = false }: OpenOptions = {}): Promise<PageHandle> {
    const before = await this.tabIds();
    const page = await this.context.newPage();
    const tabId = (await this.tabIds()).find((id) => !before.includes(id)) ?? -1;
    const handle = await this.handleOf(page, tabId);
    if (stay) await handle.stayAt(new URL(url).origin);
    if (loadWithin === undefined) await handle.goto(url);
    else await handle.gotoWithin(url, loadWithin);
    return handle;
  }

  extensionPage(path: string): Promise<PageHandle> {
    return this.openPage(`${this.extensionOrigin}/${path}`);
  }

  async findPage(addressPart: string, timeout = 20_000): Promise<PageHandle> {
    const page = await poll(() => this.context.pages().find((candidate) => candidate.url().includes(addressPart)), timeout, `a tab at ${addressPart}`);
    const known = this.handles.get(page);
    if (known) return known;
    await page.waitForLoadState('load');
    const tabId = await this.inExtension<number>('chrome.tabs.query({}).then((tabs) => tabs.find((tab) => (tab.url ?? tab.pendingUrl ?? "").includes(ADDRESS))?.id ?? -1)'.replace('ADDRESS', JSON.stringify(addressPart)));
    return this.handleOf(page, tabId);
  }

  async inExtension<T>(work: Work<T>, ...args: unknown[]): Promise<T> {
    if (!this.quiet || this.quiet.isClosed()) {
      // The window opens with a blank tab; it becomes the quiet page.
      const blank = this.context.pages().find((page) => page.url() === 'about:blank');
      this.quiet = blank ?? (await this.context.newPage());
      await this.quiet.goto(`${this.extensionOrigin}/${quietPage}`);
    }
    return JSON.parse(await this.quiet.evaluate<string>(expressionOf(work, args))) as T;
  }

  async inBackground<T>(work: (background: never, ...args: never[]) => T | Promise<T>, ...args: unknown[]): Promise<T> {
    // Any question to the extension wakes a worker that was put to sleep.
    await this.inExtension('chrome.runtime.sendMessage({ type: "wake" }).catch(() => null)');
    const target = await poll(() => this.worker(), 10_000, 'the worker');
    const source = `(${work.toString()})(${['self', ...args.map((arg) => JSON.stringify(arg))].join(', ')})`;
    return new CdpView(this.cdp, target.sessionId).evaluate<T>(source);
  }

  private worker() {
    return [...this.watch.targets.values()].find(({ targetInfo }) => targetInfo.type === 'service_worker' && targetInfo.url.startsWith(this.extensionOrigin));
  }

  async endBackground(): Promise<void> {
    const worker = this.worker();
    if (!worker) return;
    await this.cdp.call('Target.closeTarget', { targetId: worker.targetInfo.targetId });
  }

  async realPopup(page: PageHandle): Promise<View> {
    await page.activate();
    await this.inExtension('chrome.action.openPopup()');
    const popup = await poll(
      () => [...this.watch.targets.values()].find(({ targetInfo }) => targetInfo.type === 'page' && targetInfo.url.startsWith(`${this.extensionOrigin}/src/popup/`) && !targetInfo.url.includes('tab=')),
      10_000,
      'the popup',
    );
    return new CdpView(this.cdp, popup.sessionId);
  }

  async emulate(emulation: Emulation): Promise<void> {
    this.emulation = emulation;
    for (const page of this.context.pages()) await page.emulateMedia(mediaOf(emulation));
  }

  async setZoom(page: PageHandle, factor: number): Promise<void> {
    await this.inExtension('chrome.tabs.setZoom(TAB, FACTOR)'.replace('TAB', String(page.tabId)).replace('FACTOR', String(factor)));
  }

  async clearSites(): Promise<void> {
    await this.context.clearCookies();
    for (const origin of this.origins) {
      if (origin.startsWith('http')) await this.clearOrigin(origin);
    }
    this.origins.clear();
  }

  private async clearOrigin(origin: string): Promise<void> {
    const page = this.quiet ?? this.context.pages()[0];
    if (!page) return;
    const session = await this.context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
  }

  async clearExtension(): Promise<void> {
    await this.inExtension('Promise.all([chrome.storage.local.clear(), chrome.storage.session?.clear(), chrome.storage.sync?.clear()]).then(() => null)');
  }

  async closeTools(): Promise<void> {
    await this.quiet?.close();
    this.quiet = null;
  }

  async takeProblems(): Promise<Problem[]> {
    const refused = this.proxy?.refused.splice(0) ?? [];
    const requests = refused.map((url): Problem => ({ kind: 'request', ours: false, text: `request that left the test: ${url}`, url }));
    return [...this.problems.splice(0), ...requests];
  }

  async close(): Promise<void> {
    this.cdp.close();
    await this.context.close().catch(() => undefined);
    this.proxy?.stop();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function mediaOf(emulation: Emulation): Parameters<Page['emulateMedia']>[0] {
  return {
    colorScheme: emulation.colorScheme ?? null,
    reducedMotion: emulation.reducedMotion ? 'reduce' : null,
    forcedColors: emulation.forcedColors ? 'active' : null,
  };
}
