/** How soon the summary stands in the popup. */
import assert from 'node:assert/strict';
import { test } from '../support/browser-test';
import { poll, sleep } from '../support/work';

const sentence = (index: number) => `Council member number ${index} said that the new bridge over the river would carry ${index * 37} cyclists and walkers on every working day of year ${1900 + index}.`;

/** Forty-four paragraphs of 25 words, each different. */
const article = `<!doctype html><html lang="en"><title>The bridge opens</title><meta property="og:type" content="article">
<article><h1>The bridge opens after nine years of building</h1>${Array.from({ length: 44 }, (_, index) => `<p>${sentence(index + 1)}`).join('\n')}</article>`;

interface Times {
  /** From the call that opens the popup, the browser's own work included. */
  all: number;
  /** From the beginning of the popup's document. */
  ours: number;
}

/** Runs in a page of the extension: opens the toolbar popup and times its first sentence, in milliseconds. */
async function timePopup(): Promise<Times> {
  interface Api {
    action: { openPopup(): Promise<void> };
    extension: { getViews(of: object): (Window & typeof globalThis)[] };
    runtime: { getPlatformInfo(): Promise<unknown> };
  }
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const { action, extension, runtime } = scope.browser ?? scope.chrome;
  for (const old of extension.getViews({ type: 'popup' })) old.close();
  const start = performance.now();
  await action.openPopup();
  const found = () => extension.getViews({ type: 'popup' }).find(({ document }) => document.querySelector('.sentence'));
  // No timers: those of a page in the background are slowed down.
  while (!found() && performance.now() - start < 8_000) await runtime.getPlatformInfo();
  const view = found();
  if (!view) throw new Error('no summary');
  const times = { all: performance.now() - start, ours: view.performance.now() };
  view.close();
  return times;
}

test('the summary of a thousand words stands in the popup in a fraction of a second', async (t) => {
  // Each popup is closed as soon as it was timed, its later questions in the air.
  t.allow(/context unloaded/);
  const page = await t.openHtml(article);
  const popup = await t.popup(page);
  await t.state(popup, page, ({ report }) => report?.hasArticle === true);
  await popup.waitFor('document.querySelectorAll(".sentence").length > 0');
  const words = await page.evaluate<number>('document.querySelector("article").textContent.split(/\\s+/).length');
  assert.ok(words > 900 && words < 1_300, `${words} words`);
  await page.activate();
  const times: Times[] = [];
  for (let round = 0; round < 7; round++) {
    times.push(await poll(() => t.browser.inExtension<Times>(timePopup), 20_000, 'the popup'));
    await sleep(300);
  }
  const median = (of: keyof Times) => Math.round(times.map((one) => one[of]).toSorted((one, other) => one - other)[3]!);
  console.log(`    ${words} words: summary ${median('ours')} ms after the popup's document began, ${median('all')} ms after it was asked for (medians of 7)`);
  // The goal is 150 ms on a machine of its own; tests share theirs with much else.
  assert.ok(median('ours') < 600, `${median('ours')} ms`);
});
