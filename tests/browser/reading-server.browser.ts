/** Reading through an OpenAI-compatible server of the reader's: streamed, cancelled, refused, and a summary that is checked. */
import assert from 'node:assert/strict';
import type { PageHandle } from '../support/browser-under-test';
import { test, type TestContext } from '../support/browser-test';
import { ask } from '../support/colophon';
import { demoPages } from '../support/demo-site';
import { startEngineServer } from '../support/engine-server';
import type { ServerFault } from '../support/engine-faults';
import { startPacedModel } from '../support/paced-model';
import { poll } from '../support/work';

const key = 'sk-browser-test-secret';
const pairs = '[...document.querySelectorAll(".pair > p:first-child")]';
const fault = 'document.querySelector(".notice.bad")?.textContent';

const openai = (t: TestContext, address: string) =>
  t.settings({ 'openai.address': address, 'openai.model': 'test', 'openai.key': key, 'reading.translator': 'openai', 'reading.summariser': 'openai', 'reading.language': 'en' });

async function translateArticle(popup: PageHandle): Promise<void> {
  await popup.activate();
  await popup.click('.translate-row .button');
}

test('streamed text is shown before it is final; cancelling keeps what was finished and hangs up', async (t) => {
  const model = await startPacedModel();
  try {
    await openai(t, model.address);
    const { page, popup } = await t.read(demoPages.faro);
    await translateArticle(popup);
    const first = await poll(() => model.asked[0], 10_000, 'the first question');
    first.send('The lighthouse ');
    await popup.waitFor(`${pairs}[0]?.textContent === "The lighthouse" && ${pairs}[0].className === "coming"`);
    first.end('is lit again.');
    const second = await poll(() => model.asked[1], 10_000, 'the second question');
    await popup.waitFor(`${pairs}[0].textContent === "The lighthouse is lit again." && ${pairs}[0].className === ""`);
    second.send('Half a sen');
    await popup.waitFor(`${pairs}[1]?.textContent === "Half a sen"`);
    await popup.click('.progress-row .button');
    await popup.waitFor('document.body.textContent.includes("Cancelled. What was finished is kept.")', [], 3_000);
    await poll(() => second.gone, 3_000, 'the connection to be closed');
    assert.equal(await popup.evaluate(`${pairs}[0].textContent`), 'The lighthouse is lit again.');
    const again = await t.popup(page);
    await again.waitFor(`${pairs}[0]?.textContent === "The lighthouse is lit again."`);
    assert.equal(model.asked.length, 2, 'nothing is asked for after the cancel');
  } finally {
    await model.close();
  }
});

const words: [ServerFault, RegExp][] = [
  ['forbidden', /refuses extensions.*OLLAMA_ORIGINS=chrome-extension:\/\/\*,moz-extension:\/\/\*/],
  ['redirect', /address cannot be used.*redirect/],
  ['captive-portal', /no translation.*login page.*html/],
  ['unauthorised', /does not accept the key/],
  ['echo-key', /no translation/],
];

test('each failure has its words, and the key stands nowhere but in the question to the server', async (t) => {
  // Chromium writes a line for a status of 400 and more by itself.
  t.allow(/status of 40[13]/);
  const server = await startEngineServer();
  try {
    await openai(t, server.address);
    const { page, popup } = await t.read(demoPages.faro);
    for (const [name, pattern] of words) {
      server.failWith(name, 'always');
      await translateArticle(popup);
      await popup.waitFor(`new RegExp(${JSON.stringify(pattern.source)}).test(${fault} ?? "")`, [], 15_000).catch(async (error: Error) => {
        throw new Error(`${name}: ${await popup.evaluate<string>('document.querySelector("[aria-labelledby=translation-title]")?.textContent')}`, { cause: error });
      });
    }
    assert.ok(server.received.every(({ path, headers }) => path === '/v1/chat/completions' && headers.authorization === `Bearer ${key}`));
    const options = await t.extensionPage('src/options/index.html');
    const places = {
      popup: await popup.evaluate<string>('document.documentElement.outerHTML'),
      page: await page.evaluate<string>('document.documentElement.outerHTML'),
      session: await t.browser.inExtension<string>('(globalThis.browser ?? chrome).storage.session.get(null).then((all) => JSON.stringify(all))'),
      sync: await t.browser.inExtension<string>('(globalThis.browser ?? chrome).storage.sync.get(null).then((all) => JSON.stringify(all))'),
      export: await ask(options, 'settings.export', {}),
    };
    for (const [place, text] of Object.entries(places)) assert.ok(!text.includes(key), place);
    assert.ok(places.session.includes('job-state:'));
  } finally {
    await server.close();
  }
}, { timeout: 90_000 });

test('an answer that only drips is waited for no longer than the reader: cancelling ends it at once', async (t) => {
  const server = await startEngineServer();
  try {
    server.failWith('slow-drip', 'always');
    await openai(t, server.address);
    const { popup } = await t.read(demoPages.faro);
    await translateArticle(popup);
    await poll(() => server.received.length > 0, 10_000, 'the question');
    await popup.waitFor('document.querySelector("progress")');
    const start = Date.now();
    await popup.click('.progress-row .button');
    await popup.waitFor('document.body.textContent.includes("Cancelled.")', [], 5_000);
    assert.ok(Date.now() - start < 5_000);
  } finally {
    await server.close();
  }
});

test('a summary by the model: an invented number is flagged, the article\'s own sentences stay', async (t) => {
  const model = await startPacedModel();
  try {
    await openai(t, model.address);
    const { popup } = await t.read(demoPages.faro);
    await popup.waitFor('document.querySelector(".written .button")');
    assert.ok((await popup.evaluate<string>('document.querySelector(".written").textContent')).includes(new URL(model.address).host));
    assert.equal(model.asked.length, 0);
    await popup.activate();
    await popup.click('.written .button');
    const question = await poll(() => model.asked[0], 10_000, 'the question');
    question.send('The lighthouse was lit again eleven years after a storm.\nThe tower opens ');
    await popup.waitFor('document.querySelector(".written li")?.textContent.startsWith("The lighthouse was lit")');
    question.end('on Saturdays from March, for 47 euros.\nThe lamp is seen from thirty kilometres.');
    const flagged = await popup.waitFor<string>('document.querySelector(".written li:nth-child(2) .notice")?.textContent');
    assert.match(flagged, /Not in the article:.*47/);
    assert.equal(await popup.evaluate('document.querySelectorAll(".written li").length'), 3);
    assert.equal(await popup.evaluate('document.querySelectorAll(".written li .notice").length'), 1);
    assert.equal(await popup.evaluate('document.querySelectorAll(".sentence").length'), 3);
  } finally {
    await model.close();
  }
});
