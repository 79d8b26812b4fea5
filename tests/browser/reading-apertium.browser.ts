/** A translation with meaning: a Spanish news page, a real translator that the test starts, English in the popup. */
import assert from 'node:assert/strict';
import { startApertium } from '../support/apertium';
import { test } from '../support/browser-test';
import { demoPages } from '../support/demo-site';

/** What the page says of the story itself. */
const label = 'Texto redactado con ayuda de inteligencia artificial y revisado por la redacción.';
const pairs = '[...document.querySelectorAll(".pair > p:first-child")]';

test('a Spanish page is read in English: headline and paragraphs, their meaning kept', async (t) => {
  const server = await startApertium();
  try {
    await t.settings({ 'libretranslate.address': server.address, 'reading.translator': 'libretranslate', 'reading.language': 'en' });
    const { page, popup } = await t.read(demoPages.faro);
    const { headline = '', blocks = [] } = (await t.articleOf(popup, page)) ?? {};
    await popup.activate();
    await popup.click('.translate-row .button');
    await popup.waitFor(`${pairs}.length === ${blocks.length + 1} && !document.querySelector(".coming")`, [], 40_000);
    const texts = await popup.evaluate<string[]>(`${pairs}.map((p) => p.textContent)`);
    assert.match(texts[0]!, /lighthouse/i);
    const whole = texts.join('\n');
    for (const word of [/eleven years/, /storm/, /neighbours/, /fishermen/, /forty minutes/, /island/, /cut in 1894/, /Rosario Camba/, /stairs/, /three euros/, /observers of birds/]) {
      assert.match(whole, word);
    }
    assert.doesNotMatch(whole, /\b(?:tormenta|vecinos|barcos|alcaldesa)\b/);
    assert.deepEqual(server.asked, [...new Set([headline, ...blocks.map(({ text }) => text), label])], 'each paragraph and label is asked for once, in its order');
    await popup.click('.items .why');
    const translated = await popup.waitFor<string>('document.querySelector(".reason-translated")?.textContent');
    assert.match(translated, /help of artificial intelligence/);
    assert.equal(await popup.evaluate('document.querySelector(".reason-evidence q").textContent'), label);
    assert.deepEqual(await popup.evaluate('[...new Set([...document.querySelectorAll(".pair > p:first-child")].map((p) => `${p.lang} ${p.dir}`))]'), ['en ltr']);
  } finally {
    await server.close();
  }
}, { timeout: 90_000 });

test('the summary alone can be translated; a second time nothing is asked for again', async (t) => {
  const server = await startApertium();
  try {
    await t.settings({ 'libretranslate.address': server.address, 'reading.translator': 'libretranslate', 'reading.language': 'en' });
    const { popup } = await t.read(demoPages.faro);
    await popup.waitFor('document.querySelectorAll(".sentence").length === 3');
    const sentences = await popup.evaluate<string[]>('[...document.querySelectorAll(".sentence")].map((e) => e.textContent)');
    await popup.activate();
    for (const round of [1, 2]) {
      await popup.click('.translate-row .button:nth-child(2)');
      await popup.waitFor(`${pairs}.length === 3 && !document.querySelector(".progress-row")`, [], 40_000);
      assert.deepEqual(server.asked, [...sentences, label], `round ${round}`);
    }
  } finally {
    await server.close();
  }
}, { timeout: 90_000 });
