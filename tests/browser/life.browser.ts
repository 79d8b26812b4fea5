/** What happens to open pages when the extension is updated, and when the reader takes its access away. */
import assert from 'node:assert/strict';
import { test } from '../support/browser-test';
import { ask, marksOf } from '../support/colophon';
import { demoPages } from '../support/demo-site';
import { poll, sleep } from '../support/work';

const hosts = 'document.querySelectorAll("colophon-marks").length';

test('when the extension goes from under an open page, its marks go too and nothing fails', async (t) => {
  const { page, popup } = await t.read(demoPages.news);
  await popup.close();
  await poll(async () => (await marksOf(t.browser, page)).marks.length === 6, 10_000, 'six marks');
  // The page that asks is closed with the extension, so that no answer comes.
  await Promise.race([t.browser.inExtension('(globalThis.browser ?? chrome).runtime.reload()').catch(() => null), sleep(2_000)]);
  // Firefox comes back as after an update, and brings the new version into open pages; Chromium takes an extension from the
  // command line away, as when it is disabled.
  const after = t.browser.name === 'firefox' ? 1 : 0;
  await page.waitFor(`${hosts} === ${after}`, [], 15_000);
  await page.reload();
  await page.waitFor(`${hosts} === ${after}`, [], 15_000);
}, { launch: {} });

test('Firefox alone lets the reader take access away: the popup says so, and the page is left in peace', async (t) => {
  const { page, popup } = await t.read(demoPages.news);
  await ask(popup, 'settings.get', {});
  await t.browser.inExtension('browser.permissions.remove({ origins: ["http://*/*", "https://*/*"] })');
  const state = await t.state(popup, page, ({ access }) => !access);
  assert.equal(state.access, false);
  await popup.reload();
  await popup.waitFor('document.querySelector(".notice button.primary") !== null');
  await page.reload();
  await sleep(2_000);
  assert.equal(await page.evaluate(hosts), 0);
}, { only: 'firefox', launch: {} });
