/** The popup: what it lists, what its clicks do on the page, the badge. */
import assert from 'node:assert/strict';
import { test } from '../support/browser-test';
import { demoPages } from '../support/demo-site';

const badge = (tabId: number) => `(globalThis.browser ?? chrome).action.getBadgeText({ tabId: ${tabId} })`;

test('lists the six items with their reasons, and the badge counts them', async (t) => {
  const { page, popup } = await t.read(demoPages.news);
  await popup.waitFor('document.querySelectorAll(".items > li").length === 6');
  assert.equal(await t.browser.inExtension(badge(page.tabId)), '6');
  await popup.activate();
  await popup.click('.items > li:nth-child(2) .why');
  const reason = await popup.waitFor<string>('document.querySelector(".items > li:nth-child(2) .reason")?.textContent');
  assert.match(reason, /AI가 작성한 기사/);
  assert.match(await popup.evaluate<string>('document.querySelector(".site").textContent'), /localhost/);
});

test('a click on an item scrolls the page to it', async (t) => {
  // The toolbar popup itself: while it is open the page stays in front, which smooth scrolling needs.
  const { page } = await t.read(demoPages.news);
  assert.ok(await page.evaluate('document.querySelector("#card-7").getBoundingClientRect().top > innerHeight'));
  const popup = await t.browser.realPopup(page);
  await popup.click('.items > li:nth-child(6) .item-show');
  await page.waitFor('(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector("#card-7").getBoundingClientRect())');
});

test('summarises in three sentences of the article; a click shows the sentence on the page', async (t) => {
  const { page, popup } = await t.read(demoPages.news);
  await popup.waitFor('document.querySelectorAll(".sentence").length === 3');
  const sentences = await popup.evaluate<string[]>('[...document.querySelectorAll(".sentence")].map((e) => e.textContent)');
  const story = await page.evaluate<string>('document.querySelector("#story").textContent.replace(/\\s+/g, " ")');
  for (const sentence of sentences) assert.ok(story.includes(sentence), sentence);
  await popup.activate();
  await popup.click('.summary > li:nth-child(3) .sentence');
  await page.activate();
  const shown = await page.waitFor<string>('[...(CSS.highlights.get("colophon-sentence") ?? [])].map(String).join("")');
  assert.ok(shown.replace(/\s+/g, ' ').includes(sentences[2]!.slice(0, 40)), shown);
});

test('the toolbar popup itself opens and shows the page', async (t) => {
  const { page } = await t.read(demoPages.news);
  const popup = await t.browser.realPopup(page);
  await popup.waitFor('document.querySelectorAll(".items > li").length === 6');
  assert.match(await popup.evaluate<string>('document.querySelector("h1").textContent'), /Colophon/);
});

test('says so where it does not work and where a page is no news', async (t) => {
  const blank = await t.openHtml('<!doctype html><title>Shop</title><p>One line.');
  const popup = await t.popup(blank);
  assert.match(await popup.waitFor<string>('document.querySelector("main[aria-busy=false] p.quiet")?.textContent'), /does not look like a news page/);
  assert.equal(await t.browser.inExtension(badge(blank.tabId)), '');
});
