/** The extensions that are compared, each in a Chromium of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';
import type { Purpose } from '../../../src/consent/types';
import type { Wish } from '../../fixtures/consent/packages/packages';
import { saveSettings, tabState } from '../../support/colophon';
import { launchBrowser } from '../../support/launch';
import type { Work } from '../../support/browser-under-test';
import { expressionOf } from '../../support/work';

export interface Tab {
  evaluate<T>(work: Work<T>, ...args: unknown[]): Promise<T>;
  /** What the extension itself says came of the prompt, '' where it says nothing. */
  says(): Promise<string>;
  close(): Promise<void>;
}

export interface Contender {
  name: string;
  /** False where the extension cannot be told this. */
  choose(wish: Wish, purposes: Purpose[]): Promise<boolean>;
  open(url: string): Promise<Tab>;
  close(): Promise<void>;
}

const modes = { reject: 'reject', accept: 'accept', purpose: 'necessary', ask: 'ask' } as const;

/** The built extension of this repository. */
export async function launchColophon(): Promise<Contender> {
  const browser = await launchBrowser('chromium', { network: 'closed' });
  const popup = await browser.extensionPage('src/popup/index.html?tab=0');
  return {
    name: 'colophon',
    async choose(wish, purposes) {
      await saveSettings(browser, { 'prompts.mode': modes[wish], 'prompts.purposes': purposes });
      return true;
    },
    async open(url) {
      const page = await browser.openPage(url);
      return {
        evaluate: (work, ...args) => page.evaluate(work, ...args),
        async says() {
          const { prompt } = await tabState(popup, page);
          return prompt ? [prompt.status, prompt.reason, prompt.way].filter(Boolean).join(' ') : '';
        },
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** The library's own extension, as it is published. */
export async function launchAutoconsent(): Promise<Contender> {
  const dist = fileURLToPath(new URL('../../../node_modules/@duckduckgo/autoconsent/dist/addon-mv3', import.meta.url));
  const profile = mkdtempSync(join(tmpdir(), 'autoconsent-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [`--load-extension=${dist}`, `--disable-extensions-except=${dist}`, '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-blink-features=AutomationControlled'],
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  return {
    name: 'autoconsent',
    async choose(wish) {
      if (wish === 'purpose' || wish === 'ask') return false;
      await worker.evaluate(async (action) => {
        interface Store {
          get(name: string): Promise<{ config?: object }>;
          set(values: { config: object }): Promise<void>;
        }
        const { local } = (globalThis as unknown as { chrome: { storage: { local: Store } } }).chrome.storage;
        const { config } = await local.get('config');
        await local.set({ config: { ...config, enabled: true, autoAction: action } });
      }, wish === 'accept' ? 'optIn' : 'optOut');
      return true;
    },
    async open(url) {
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      return {
        evaluate: async (work, ...args) => JSON.parse(await page.evaluate<string>(expressionOf(work, args))),
        says: () => Promise.resolve(''),
        close: () => page.close(),
      };
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
