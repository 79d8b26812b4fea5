/** Cookie prompts: the saved preference is what the page has stored afterwards; `ask` clicks nothing. */
import assert from 'node:assert/strict';
import type { PageHandle } from '../support/browser-under-test';
import { test } from '../support/browser-test';
import { demoPages } from '../support/demo-site';
import { sleep } from '../support/work';

const stored = (page: PageHandle) => page.evaluate<string | null>('localStorage.getItem("statistics-cookies")');
/** Categories that the consent package stored, '' before any choice. */
const categories = 'JSON.parse(decodeURIComponent(document.cookie.split("; ").find((pair) => pair.startsWith("cc_cookie="))?.slice(10) ?? "null"))?.categories.join(" ") ?? ""';
const showing = 'document.querySelector("#cc-main .cm--box, #cc-main .cm") !== null';

for (const form of ['news', 'plain'] as const) {
  test(`${form}: reject is stored as a rejection`, async (t) => {
    await t.settings({ 'prompts.mode': 'reject' });
    const { page, popup } = await t.read(demoPages[form]);
    const { prompt } = await t.state(popup, page, (state) => state.prompt?.status === 'verified');
    assert.equal(prompt!.choice, 'reject');
    assert.equal(await stored(page), 'denied');
    assert.equal(await page.evaluate('document.querySelector("#consent")'), null);
  });

  test(`${form}: ask clicks nothing`, async (t) => {
    await t.settings({ 'prompts.mode': 'ask' });
    const { page, popup } = await t.read(demoPages[form]);
    await t.state(popup, page, (state) => state.prompt?.status === 'asked');
    await sleep(2_000);
    assert.equal(await stored(page), null);
    assert.ok(await page.evaluate('document.querySelector("#consent") !== null'));
  });
}

test('news: accept is stored as consent', async (t) => {
  await t.settings({ 'prompts.mode': 'accept' });
  const { page, popup } = await t.read(demoPages.news);
  await t.state(popup, page, (state) => state.prompt?.status === 'verified');
  assert.equal(await stored(page), 'granted');
});

test('plain: accept never presses the only choice, which rejects', async (t) => {
  await t.settings({ 'prompts.mode': 'accept' });
  const { page } = await t.read(demoPages.plain);
  await sleep(3_000);
  assert.equal(await stored(page), null);
});

test('before the first choice nothing is clicked', async (t) => {
  const { page } = await t.read(demoPages.news);
  await sleep(2_000);
  assert.equal(await stored(page), null);
});

test('consent package: reject stores only what is necessary', async (t) => {
  await t.settings({ 'prompts.mode': 'reject' });
  const { page, popup } = await t.read(demoPages.faro);
  await t.state(popup, page, (state) => state.prompt?.status === 'verified');
  assert.equal(await page.evaluate(categories), 'necessary');
});

test('consent package: accept stores all categories', async (t) => {
  await t.settings({ 'prompts.mode': 'accept' });
  const { page, popup } = await t.read(demoPages.faro);
  await t.state(popup, page, (state) => state.prompt?.status === 'verified');
  assert.equal(await page.evaluate(categories), 'necessary analytics marketing');
});

test('consent package: ask clicks nothing', async (t) => {
  await t.settings({ 'prompts.mode': 'ask' });
  const { page, popup } = await t.read(demoPages.faro);
  await page.waitFor(showing);
  await t.state(popup, page, (state) => state.prompt?.status === 'asked');
  await sleep(2_000);
  assert.equal(await page.evaluate(categories), '');
});

test('links that run a script answer, though no script of an extension may run them', async (t) => {
  await t.settings({ 'prompts.mode': 'reject' });
  const page = await t.openHtml(`<!doctype html><html lang="en"><title>Harbour news</title><p>The ferry sails again.</p>
    <div id="ask" role="dialog" style="position:fixed;bottom:0;padding:1em;background:#fff">
      We use cookies to analyse visits and to show advertising. Do you agree to these cookies?
      <a href="javascript:answer('granted')">Accept all</a> <a href="javascript:answer('denied')">Reject all</a></div>
    <script>function answer(word) { localStorage.setItem('statistics-cookies', word); document.querySelector('#ask').remove(); }</script></html>`);
  await page.waitFor('localStorage.getItem("statistics-cookies") !== null');
  assert.equal(await stored(page), 'denied');
});
