import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import type { PageHandle, Work } from './browser-under-test';
import { expressionOf, middleOf, poll } from './work';

export class ChromiumPage implements PageHandle {
  constructor(
    readonly page: Page,
    readonly tabId: number,
  ) {}

  async evaluate<T>(work: Work<T>, ...args: unknown[]): Promise<T> {
    return JSON.parse(await this.page.evaluate<string>(expressionOf(work, args))) as T;
  }

  waitFor<T>(work: Work<T>, args: unknown[] = [], timeout = 20_000): Promise<T> {
    return poll(() => this.evaluate(work, ...args), timeout, String(work));
  }

  async click(selector: string): Promise<void> {
    const { x, y } = (await this.waitFor(middleOf, [selector]))!;
    await this.clickAt(x, y);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  moveTo(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async screenshot(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  }

  /** As goto, but a page that is still loading after so many milliseconds is taken as it is. */
  async gotoWithin(url: string, milliseconds: number): Promise<void> {
    await this.page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
    await this.page.waitForLoadState('load', { timeout: milliseconds }).catch(() => undefined);
  }

  /** From now on the top frame loads nothing of another origin: such a navigation ends and the document stays. */
  async stayAt(origin: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const { frameTree } = await session.send('Page.getFrameTree');
    session.on('Fetch.requestPaused', ({ requestId, frameId, request }) => {
      const leaves = frameId === frameTree.frame.id && new URL(request.url).origin !== origin;
      const answer = leaves ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }) : session.send('Fetch.continueRequest', { requestId });
      // The page may be gone meanwhile.
      answer.catch(() => undefined);
    });
    await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load', timeout: 60_000 });
  }

  async back(): Promise<void> {
    await this.page.goBack({ waitUntil: 'commit', timeout: 60_000 });
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
