/** What the reader can change from the popup: undo an answer, keep a site to themselves, make a rule. */
import assert from 'node:assert/strict';
import { test } from '../support/browser-test';
import { ask } from '../support/colophon';
import { demoPages } from '../support/demo-site';

test('undo: clears what the site stored, brings the prompt back and leaves it to the reader from then on', async (t) => {
  await t.settings({ 'prompts.mode': 'reject' });
  const { page, popup } = await t.read(demoPages.news);
  await t.state(popup, page, ({ prompt }) => prompt?.status === 'verified');
  assert.equal(await page.evaluate('localStorage.length'), 1);
  await popup.activate();
  await popup.click('.prompt-row .button');
  await page.activate();
  await t.state(popup, page, ({ prompt }) => prompt?.status === 'asked' && prompt.reason === 'ask');
  assert.equal(await page.evaluate('localStorage.length'), 0);
  const { sites } = await ask(popup, 'settings.get', {});
  assert.deepEqual(Object.values(sites), [{ mode: 'ask' }]);
});

test('a preference for one site holds there alone', async (t) => {
  await t.settings({ 'prompts.mode': 'reject' });
  const popup = (await t.read(demoPages.news)).popup;
  await popup.activate();
  await popup.waitFor('document.querySelector(".prompt select")');
  await popup.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('.prompt select')!;
    select.value = 'accept';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await popup.waitFor('document.querySelector(".prompt select").value === "accept"');
  const { values, sites } = await ask(popup, 'settings.get', {});
  assert.equal(values['prompts.mode'], 'reject');
  assert.deepEqual(Object.values(sites), [{ mode: 'accept' }]);
});

test('a rule made from a reason takes those marks away at once', async (t) => {
  const { page, popup } = await t.read(demoPages.news);
  await popup.waitFor('document.querySelectorAll(".items > li").length === 6');
  await popup.activate();
  await popup.click('.items > li:nth-child(2) .why');
  await popup.click('.items > li:nth-child(2) .rules .button');
  await page.activate();
  const { report } = await t.state(popup, page, ({ report }) => report !== null && report.items.length < 6);
  assert.ok(report!.items.every(({ kind }) => kind === 'picture'), JSON.stringify(report!.items.map(({ kind, name }) => [kind, name])));
  const { rules } = await ask(popup, 'settings.get', {});
  assert.deepEqual(rules.map(({ verdict, match }) => [verdict, match]), [['never', 'wording']]);
});
