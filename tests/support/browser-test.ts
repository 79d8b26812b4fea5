/** How a browser test is written: `test(name, async (t) => …)`. The runner (scripts/browser-tests.mjs) calls them. */
import type { TabState } from '../../src/messages/protocol';
import type { Settings } from '../../src/settings/schema';
import type { BrowserUnderTest, LaunchOptions, PageHandle, Problem } from './browser-under-test';
import { askPage, popupOf, saveSettings, tabState } from './colophon';
import type { BrowserName } from './launch';
import type { PageServer } from './page-server';
import { poll, sleep } from './work';

export interface TestOptions {
  /** Only in this browser, because the other cannot do it; the reason is part of the test's name. */
  only?: BrowserName;
  /** Needs a browser of its own, started like this. */
  launch?: LaunchOptions;
  /** Milliseconds, 60,000 if not given. */
  timeout?: number;
}

export interface BrowserTest {
  name: string;
  run: (t: TestContext) => Promise<void>;
  options: TestOptions;
}

/** Filled by the test files as they are imported. */
export const registeredTests: BrowserTest[] = [];

export function test(name: string, run: (t: TestContext) => Promise<void>, options: TestOptions = {}): void {
  registeredTests.push({ name, run, options });
}

export class TestContext {
  private readonly opened: PageHandle[] = [];
  private readonly allowed: RegExp[] = [];

  /** `host` is a site that no other test used: nothing is stored for it. */
  constructor(
    readonly browser: BrowserUnderTest,
    readonly site: PageServer,
    readonly host: string,
  ) {}

  address(path: string): string {
    return `${this.site.origin(this.host)}${path}`;
  }

  /** Opens a page of the test site (a path) or any address. Closed by itself after the test. */
  async open(pathOrAddress: string): Promise<PageHandle> {
    return this.keep(await this.browser.openPage(pathOrAddress.startsWith('/') ? this.address(pathOrAddress) : pathOrAddress));
  }

  /** Opens a page made of this HTML on the test's own site. */
  openHtml(html: string, headers: Record<string, string> = {}): Promise<PageHandle> {
    const path = `/made-${this.opened.length}-${Date.now()}`;
    this.site.page(path, html, headers);
    return this.open(path);
  }

  async extensionPage(path: string): Promise<PageHandle> {
    return this.keep(await this.browser.extensionPage(path));
  }

  /** The popup's page, speaking of this page, which stays in front. */
  async popup(page: PageHandle): Promise<PageHandle> {
    const popup = this.keep(await popupOf(this.browser, page));
    await page.activate();
    return popup;
  }

  /** What the extension knows of a page, once it fits the condition. */
  state(popup: PageHandle, page: PageHandle, fits: (state: TabState) => boolean, timeout = 25_000): Promise<TabState> {
    let last: TabState | null = null;
    const ask = async () => {
      last = await tabState(popup, page);
      return fits(last) ? last : null;
    };
    return poll(ask, timeout, 'the state that was waited for').catch((error: Error) => {
      throw new Error(`${error.message}; last: ${JSON.stringify(last).slice(0, 1500)}`);
    });
  }

  /** Opens a page and waits until the extension has read it. */
  async read(path: string): Promise<{ page: PageHandle; popup: PageHandle; state: TabState }> {
    const page = await this.open(path);
    const popup = await this.popup(page);
    return { page, popup, state: await this.state(popup, page, ({ report }) => report !== null) };
  }

  articleOf = (popup: PageHandle, page: PageHandle) => askPage(popup, page.tabId, 'article.text', {});

  settings(values: Partial<Settings>): Promise<void> {
    return saveSettings(this.browser, values);
  }

  /** A problem whose text fits is what this test provokes. */
  allow(text: RegExp): void {
    this.allowed.push(text);
  }

  /** Closes what the test opened and gives the problems that it did not provoke on purpose. */
  async finish(): Promise<Problem[]> {
    const problems = await this.browser.takeProblems();
    // A tab that is just being loaded anew may never say that it is closed.
    for (const page of this.opened) await Promise.race([page.close().catch(() => undefined), sleep(5_000)]);
    const faults = problems.filter(({ kind, ours }) => ours || kind === 'dialog' || kind === 'request');
    return faults.filter(({ text }) => !this.allowed.some((pattern) => pattern.test(text)));
  }

  private keep(page: PageHandle): PageHandle {
    this.opened.push(page);
    return page;
  }
}
