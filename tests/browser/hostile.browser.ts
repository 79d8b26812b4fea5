/** Hostile pages: clobbered names, pages that fight the marks, pages that are edited. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from '../../scripts/setup/root.mjs';
import type { TabState } from '../../src/messages/protocol';
import { test, type TestContext } from '../support/browser-test';
import { marksOf } from '../support/colophon';
import { demoPages } from '../support/demo-site';
import { poll } from '../support/work';

const news = readFileSync(`${root}/demo/news/index.html`, 'utf8').replaceAll('src="', 'src="/news/');

/** What must be the same with and without an attack. */
const found = ({ report }: TabState) => ({ headline: report!.headline, counts: report!.counts, items: report!.items.map(({ kind, name, degree }) => ({ kind, name, degree })) });

async function foundOn(t: TestContext, html: string) {
  const page = await t.openHtml(html);
  const popup = await t.popup(page);
  const state = await t.state(popup, page, ({ report }) => report !== null);
  return { page, popup, found: found(state), text: (await t.articleOf(popup, page))?.blocks.map((block) => block.text) };
}

test('form controls with the names of DOM properties change nothing', async (t) => {
  const plain = await foundOn(t, news);
  assert.equal(plain.found.items.length, 6);
  const names = ['parentNode', 'parentElement', 'tagName', 'localName', 'nodeType', 'children', 'childNodes', 'firstChild', 'nextSibling', 'textContent', 'getAttribute', 'attributes', 'querySelectorAll', 'matches', 'closest', 'getBoundingClientRect', 'isConnected', 'ownerDocument'];
  const inputs = names.map((name) => `<input type="hidden" name="${name}">`).join('');
  const attacked = await foundOn(t, news.replace('<main>', `<main><form>${inputs}`).replace('</main>', '</form></main>'));
  assert.deepEqual(attacked.found, plain.found);
  assert.deepEqual(attacked.text, plain.text);
});

test('elements named like globals and document properties change nothing', async (t) => {
  const plain = await foundOn(t, news);
  const named = ['body', 'head', 'documentElement', 'querySelectorAll', 'createElement', 'title', 'cookie', 'readyState', 'adoptedStyleSheets'].map((name) => `<img name="${name}" alt="" hidden>`);
  const ids = ['browser', 'chrome', 'location', 'CSS', 'Node', 'Element', 'performance', 'navigator'].map((id) => `<form id="${id}" hidden></form>`);
  const attacked = await foundOn(t, news.replace('<footer>', `${named.join('')}${ids.join('')}<footer>`));
  assert.deepEqual(attacked.found, plain.found);
});

test('a page that overrides what scripts use does not reach ours', async (t) => {
  const plain = await foundOn(t, news);
  const attack = `<script>
    const broken = () => { throw new Error('the page broke this'); };
    for (const name of ['attachShadow', 'querySelectorAll', 'getAttribute', 'matches', 'closest', 'append']) Element.prototype[name] = broken;
    Array.prototype.map = broken; Array.prototype.filter = broken; window.MutationObserver = broken; window.IntersectionObserver = broken; window.fetch = broken; JSON.parse = broken;
  </script>`;
  const page = await t.openHtml(news.replace('</head>', `${attack}</head>`));
  const popup = await t.popup(page);
  const state = await t.state(popup, page, ({ report }) => report !== null);
  assert.deepEqual(found(state), plain.found);
});

test('a page that takes the marks out again and again gets its way after five times', async (t) => {
  const attack = `<script>
    globalThis.removed = 0;
    new MutationObserver(() => { for (const host of document.querySelectorAll('colophon-marks')) { removed += 1; host.remove(); } }).observe(document, { childList: true, subtree: true });
  </script>`;
  const page = await t.openHtml(news.replace('</head>', `${attack}</head>`));
  const popup = await t.popup(page);
  const { report } = await t.state(popup, page, (state) => state.report?.marksHidden === true);
  assert.equal(report!.items.length, 6, 'the popup still knows all of them');
  const removed = await page.evaluate<number>('removed');
  assert.ok(removed >= 2 && removed <= 6, `${removed} times`);
  assert.ok(await page.evaluate<number>('(() => { const start = performance.now(); for (let i = 0; i < 1000; i++) document.querySelector("colophon-marks")?.remove(); return new Promise((done) => setTimeout(() => done(performance.now() - start), 0)); })()') < 500);
  await popup.activate();
  await popup.waitFor('/removing or covering/.test(document.querySelector(".notice")?.textContent ?? "")');
});

test('no mark stands in an editable region, and what is saved has no trace of us', async (t) => {
  const page = await t.openHtml(news.replace('<div class="cards">', '<div class="cards" contenteditable="true">'));
  const popup = await t.popup(page);
  await t.state(popup, page, ({ report }) => report !== null);
  const editor = await page.evaluate<{ top: number; bottom: number }>('document.querySelector(".cards").getBoundingClientRect().toJSON()');
  const { marks } = await poll(async () => {
    const seen = await marksOf(t.browser, page);
    return seen.marks.some(({ width }) => width > 0) ? seen : null;
  }, 10_000, 'marks');
  const inside = marks.filter(({ y, width }) => width > 0 && y >= editor.top && y < editor.bottom);
  assert.deepEqual(inside, []);
  assert.ok(!(await page.evaluate<string>('document.querySelector(".cards").innerHTML')).includes('colophon'));
});

test('a document that is edited as a whole gets no marks', async (t) => {
  const page = await t.openHtml(news.replace('</body>', '<script>document.designMode = "on"</script></body>'));
  const popup = await t.popup(page);
  await t.state(popup, page, ({ report }) => report !== null).catch(() => undefined);
  const { marks } = await marksOf(t.browser, page);
  assert.deepEqual(marks.filter(({ width }) => width > 0), []);
  assert.ok(!(await page.evaluate<string>('document.documentElement.outerHTML')).includes('colophon'));
});

test('a copy of our mark that the page draws is listed nowhere', async (t) => {
  const plain = await foundOn(t, news);
  const fake = '<colophon-marks><template shadowrootmode="open"><button class="mark generated" aria-label="AI-generated picture">AI</button></template></colophon-marks>';
  const attacked = await foundOn(t, news.replace('<footer>', `${fake}<footer>`));
  assert.deepEqual(attacked.found, plain.found);
});

test('a page with the strictest policy is marked all the same', async (t) => {
  const html = news.replace(/<script>[\s\S]*<\/script>/, '');
  const page = await t.openHtml(html, { 'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'" });
  const popup = await t.popup(page);
  const state = await t.state(popup, page, ({ report }) => report !== null);
  assert.equal(state.report!.items.length, 6);
  const { marks } = await poll(async () => {
    const seen = await marksOf(t.browser, page);
    return seen.marks.length === 6 ? seen : null;
  }, 10_000, 'six marks');
  assert.ok(marks.some(({ width, height }) => width >= 16 && height >= 16 && width < 120), 'styled, not a bare line of text');
});

test('works on the demo page after all of this', async (t) => {
  const { state } = await t.read(demoPages.news);
  assert.equal(state.report!.items.length, 6);
});
