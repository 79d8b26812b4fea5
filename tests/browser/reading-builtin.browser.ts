/** The browsers' own models: as they answer in the browser under test, and as they would where there is one. */
import assert from 'node:assert/strict';
import { test, type TestContext } from '../support/browser-test';
import { demoPages } from '../support/demo-site';

const panel = 'document.querySelector("[aria-labelledby=translation-title]").textContent';
const pairs = '[...document.querySelectorAll(".pair > p:first-child")]';

const builtin = (t: TestContext) => t.settings({ 'reading.translator': 'builtin', 'reading.summariser': 'builtin', 'reading.language': 'en' });

/** Defines the browser's interfaces in the background, as a browser with the models has them. */
function defineModels(scope: never): null {
  const model = (work: (text: string) => string) => ({ translate: async (text: string) => work(text), summarize: async (text: string) => work(text), destroy: () => undefined });
  const factory = (work: (text: string) => string) => ({ availability: async () => 'available', create: async () => model(work) });
  const summary = () => '* The lighthouse was lit again.\n* It costs three euros.\n* A visit takes 95 minutes.';
  Object.defineProperty(scope, 'Translator', { configurable: true, writable: true, value: factory((text) => `(en) ${text}`) });
  const stream = () => new ReadableStream<string>({ start: (controller) => (controller.enqueue(summary().replaceAll('* ', '')), controller.close()) });
  Object.defineProperty(scope, 'LanguageModel', { configurable: true, writable: true, value: { availability: async () => 'available', create: async () => ({ promptStreaming: stream, destroy: () => undefined }) } });
  Object.defineProperty(scope, 'Summarizer', { configurable: true, writable: true, value: factory(summary) });
  return null;
}

/** Makes the half minute of patience pass in two seconds. */
function hurry(scope: never): null {
  const self = scope as unknown as { setTimeout: (work: () => void, pause?: number) => unknown };
  const usual = self.setTimeout.bind(self);
  self.setTimeout = (work, pause) => usual(work, pause === 30_000 ? 2_000 : pause);
  return null;
}

test('Firefox has none: the popup says so and offers no button', async (t) => {
  await builtin(t);
  const { popup } = await t.read(demoPages.faro);
  await popup.waitFor(`${panel}.includes("No translator is set up")`);
  assert.match(await popup.waitFor<string>('document.querySelector(".written")?.textContent'), /Not available here/);
  assert.equal(await popup.evaluate('document.querySelectorAll(".translate-row, .written .button").length'), 0);
  assert.equal(await t.browser.inExtension('typeof Translator'), 'undefined');
}, { only: 'firefox' });

test('Chromium without a network never makes its translator: cancelling ends it at once', async (t) => {
  await builtin(t);
  const { popup } = await t.read(demoPages.faro);
  await popup.waitFor('document.querySelector(".translate-row .button")');
  assert.equal(await t.browser.inBackground(() => (globalThis as unknown as { Translator: { availability(pair: object): Promise<string> } }).Translator.availability({ sourceLanguage: 'es', targetLanguage: 'en' })), 'downloadable');
  assert.ok((await popup.evaluate<string>(panel)).includes('Stays on your device'));
  assert.match(await popup.waitFor<string>('document.querySelector(".written")?.textContent'), /Not available here/);
  await popup.activate();
  await popup.click('.translate-row .button');
  await popup.waitFor('document.querySelector("progress:not([value])")', [], 5_000);
  const start = Date.now();
  await popup.click('.progress-row .button');
  await popup.waitFor(`${panel}.includes("Cancelled.")`, [], 3_000);
  assert.ok(Date.now() - start < 3_000);
}, { only: 'chromium' });

test('Chromium without a network: after its patience the popup says in words that it did not come', async (t) => {
  await builtin(t);
  const { popup } = await t.read(demoPages.faro);
  await popup.waitFor('document.querySelector(".translate-row .button")');
  await t.browser.inBackground(hurry);
  await popup.activate();
  await popup.click('.translate-row .button');
  const said = await popup.waitFor<string>('document.querySelector(".notice.bad")?.textContent', [], 20_000);
  assert.match(said, /did not begin to come/);
  await popup.waitFor('document.querySelector(".translate-row .button")');
}, { only: 'chromium', launch: {} });

test('where the browser has the models: translated and summarised on the device, an invented number flagged', async (t) => {
  await t.browser.inBackground(defineModels);
  await builtin(t);
  const { page, popup } = await t.read(demoPages.faro);
  const { blocks = [] } = (await t.articleOf(popup, page)) ?? {};
  await popup.waitFor('document.querySelector(".written .button")');
  await popup.activate();
  await popup.click('.written .button');
  const flagged = await popup.waitFor<string>('document.querySelector(".written li:nth-child(3) .notice")?.textContent');
  assert.match(flagged, /Not in the article:.*95/);
  await popup.click('.translate-row .button');
  await popup.waitFor(`${pairs}.length === ${blocks.length + 1}`);
  assert.deepEqual(await popup.evaluate(`${pairs}.slice(1).map((p) => p.textContent)`), blocks.map(({ text }) => `(en) ${text}`));
}, { launch: {} });

test('a language model that is asked in words writes the summary; the same number is flagged', async (t) => {
  await t.browser.inBackground(defineModels);
  await t.settings({ 'reading.summariser': 'prompt', 'reading.language': 'en' });
  const { popup } = await t.read(demoPages.faro);
  await popup.waitFor('document.querySelector(".written .button")');
  assert.match(await popup.evaluate<string>('document.querySelector(".written").textContent'), /Stays on your device/);
  await popup.activate();
  await popup.click('.written .button');
  assert.match(await popup.waitFor<string>('document.querySelector(".written li:nth-child(3) .notice")?.textContent'), /Not in the article:.*95/);
}, { launch: {} });

test("Chromium has no language model here, and says so", async (t) => {
  await t.settings({ 'reading.summariser': 'prompt', 'reading.language': 'en' });
  const { popup } = await t.read(demoPages.faro);
  assert.match(await popup.waitFor<string>('document.querySelector(".written")?.textContent'), /Not available here: Chrome's language model/);
}, { only: 'chromium' });

const trial = (t: TestContext) => t.settings({ 'reading.summariser': 'trial', 'reading.language': 'en' });

/** An English story for the models that know no other language. */
const english = `<!doctype html><html lang="en"><title>The bridge</title><meta property="og:type" content="article"><article><h1>Town rebuilds its bridge</h1>${Array.from({ length: 8 }, (_, index) => `<p>The council decided in session ${index + 1} that the bridge over the river is rebuilt, after the flood had taken it away in the spring of last year.</p>`).join('')}</article>`;

async function readEnglish(t: TestContext) {
  const page = await t.openHtml(english);
  const popup = await t.popup(page);
  await t.state(popup, page, ({ report }) => report?.hasArticle === true);
  return popup;
}

test("Firefox's own models: without the permission they are not there, and the options page has the button for it", async (t) => {
  await trial(t);
  const popup = await readEnglish(t);
  assert.match(await popup.waitFor<string>('document.querySelector(".written")?.textContent'), /Not available here: Firefox's model/);
  const options = await t.extensionPage('src/options/index.html');
  await options.waitFor('[...document.querySelectorAll(".setting .button")].some((button) => button.textContent === "Allow Firefox\'s models")');
}, { only: 'firefox' });

test("Firefox's own models, where they are allowed: the summary is written and checked", async (t) => {
  await t.browser.inBackground((background: never) => {
    const scope = background as unknown as { browser: { trial?: unknown } };
    const ml = {
      createEngine: async () => null,
      runEngine: async () => [{ summary_text: 'The bridge over the river is rebuilt. It costs 77 million euros.' }],
      onProgress: { addListener: () => undefined, removeListener: () => undefined },
    };
    Object.defineProperty(scope.browser, 'trial', { configurable: true, value: { ml } });
    return null;
  });
  await trial(t);
  const popup = await readEnglish(t);
  await popup.waitFor('document.querySelector(".written .button")');
  await popup.activate();
  await popup.click('.written .button');
  assert.match(await popup.waitFor<string>('document.querySelector(".written li:nth-child(2) .notice")?.textContent'), /Not in the article:.*77/);
}, { only: 'firefox', launch: {} });
