/** The browser ends the background while it translates: the job goes on, and nothing is asked for twice. */
import assert from 'node:assert/strict';
import { test } from '../support/browser-test';
import { demoPages } from '../support/demo-site';
import { startPacedModel } from '../support/paced-model';
import { poll } from '../support/work';

const pairs = '[...document.querySelectorAll(".pair > p:first-child")]';

test('a job goes on after the death of the background; a reopened popup shows the true state', async (t) => {
  const model = await startPacedModel();
  try {
    await t.settings({ 'openai.address': model.address, 'openai.model': 'test', 'reading.translator': 'openai', 'reading.language': 'en' });
    const { page, popup } = await t.read(demoPages.faro);
    const { blocks = [] } = (await t.articleOf(popup, page)) ?? {};
    await popup.activate();
    await popup.click('.translate-row .button');
    const finished: string[] = [];
    for (const index of [0, 1]) {
      const question = await poll(() => model.asked[index], 10_000, `question ${index + 1}`);
      // As long as the original: an answer that is far too short is not believed and asked for again.
      finished.push(`Finished ${index}: ${question.text}`);
      question.end(finished[index]!);
    }
    const interrupted = await poll(() => model.asked[2], 10_000, 'question 3');
    interrupted.send('Half a sen');
    await popup.waitFor(`${pairs}[2]?.textContent === "Half a sen"`);
    await t.browser.endBackground();
    await poll(() => interrupted.gone, 10_000, 'the end of the connection');
    // Opening the popup is what wakes the background.
    const again = await t.popup(page);
    await again.waitFor(`${pairs}[1]?.textContent.startsWith("Finished 1") && document.querySelector(".progress-row")`);
    await poll(() => model.asked[3], 15_000, 'the interrupted question to be asked again');
    model.answerAll((text) => `[en] ${text}`);
    await again.waitFor(`${pairs}.length === ${blocks.length + 1} && !document.querySelector(".progress-row")`, [], 20_000);
    const texts = await again.evaluate<string[]>(`${pairs}.map((p) => p.textContent)`);
    assert.deepEqual(texts.slice(0, 2), finished);
    assert.deepEqual(texts.slice(2), blocks.slice(1).map(({ text }) => `[en] ${text}`));
    const asked = model.asked.map(({ text }) => text);
    assert.equal(asked[3], asked[2], 'only what was interrupted is asked for again');
    assert.equal(asked.length, new Set(asked).size + 1);
    await popup.waitFor(`!document.querySelector(".progress-row")`);
  } finally {
    await model.close();
  }
}, { timeout: 90_000 });

test('a job that died can be cancelled, and stays so', async (t) => {
  const model = await startPacedModel();
  try {
    await t.settings({ 'openai.address': model.address, 'openai.model': 'test', 'reading.translator': 'openai', 'reading.language': 'en' });
    const { page, popup } = await t.read(demoPages.faro);
    await popup.activate();
    await popup.click('.translate-row .button');
    const question = await poll(() => model.asked[0], 10_000, 'the question');
    await t.browser.endBackground();
    await poll(() => question.gone, 10_000, 'the end of the connection');
    await popup.click('.progress-row .button');
    await popup.waitFor('document.body.textContent.includes("Cancelled.")');
    await t.browser.endBackground();
    const again = await t.popup(page);
    await again.waitFor('document.body.textContent.includes("Cancelled.")');
    assert.ok(model.asked.every(({ gone }) => gone));
  } finally {
    await model.close();
  }
}, { timeout: 90_000 });
