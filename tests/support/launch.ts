import { root } from '../../scripts/setup/root.mjs';
import type { BrowserUnderTest, LaunchOptions } from './browser-under-test';
import { Chromium } from './chromium';
import { Firefox } from './firefox';

export type BrowserName = BrowserUnderTest['name'];

/** Starts a browser with an empty profile and the built extension in it. */
export function launchBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<BrowserUnderTest> {
  return name === 'firefox' ? Firefox.launch(`${root}/dist/firefox`, options) : Chromium.launch(`${root}/dist/chrome`, options);
}
