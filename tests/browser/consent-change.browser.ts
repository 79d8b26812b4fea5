/** A preference changed for one site in the popup takes effect, and the popup says how. */
import assert from 'node:assert/strict';
import type { Mode } from '../../src/consent/types';
import { test, type TestContext } from '../support/browser-test';
import type { PageHandle } from '../support/browser-under-test';
import { bannerHtml, clicksSeen, consentPage, storedName, storedSeen } from '../support/consent-page';
import { sleep } from '../support/work';

/** Shows its prompt until a decision is stored. */
const site = consentPage('<div id="here"></div>', `if (!${storedSeen}) { here.innerHTML = ${JSON.stringify(bannerHtml())}; bind(); }`);

async function choose(popup: PageHandle, mode: Mode): Promise<void> {
  await popup.activate();
  await popup.waitFor('document.querySelector(".prompt select")');
  await popup.evaluate((value: string) => {
    const select = document.querySelector<HTMLSelectElement>('.prompt select')!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, mode);
}

const saysOf = (popup: PageHandle, words: RegExp) => popup.waitFor(`${words}.test(document.querySelector(".prompt [role=status]")?.textContent ?? "")`);

async function open(t: TestContext, html: string): Promise<{ page: PageHandle; popup: PageHandle }> {
  t.allow(/context (?:unloaded|is inactive)/);
  const page = await t.openHtml(html);
  return { page, popup: await t.popup(page) };
}

test('after an answer: the decision is cleared and the prompt answered anew', async (t) => {
  await t.settings({ 'prompts.mode': 'reject' });
  const { page, popup } = await open(t, site);
  await t.state(popup, page, ({ prompt }) => prompt?.status === 'verified');
  await choose(popup, 'accept');
  await saysOf(popup, /cleared/);
  await page.activate();
  await page.waitFor(`${storedSeen} === 'granted'`);
  const { prompt } = await t.state(popup, page, (state) => state.prompt?.status === 'verified' && state.prompt.choice === 'accept');
  assert.deepEqual(prompt!.stored, [`local:${storedName}`]);
});

test('on another page of the site the decision is still known by name', async (t) => {
  await t.settings({ 'prompts.mode': 'reject' });
  const { page, popup } = await open(t, site);
  await t.state(popup, page, ({ prompt }) => prompt?.status === 'verified');
  t.site.page('/next', site);
  await page.goto(t.address('/next'));
  await t.state(popup, page, ({ prompt }) => prompt === null);
  await choose(popup, 'accept');
  await page.activate();
  await page.waitFor(`${storedSeen} === 'granted'`);
});

test('a prompt that was left to the reader is answered', async (t) => {
  const { page, popup } = await open(t, site);
  await t.state(popup, page, ({ prompt }) => prompt?.status === 'asked');
  assert.deepEqual(await page.evaluate(clicksSeen), []);
  await choose(popup, 'reject');
  await saysOf(popup, /loading again/);
  await page.activate();
  await page.waitFor(`${storedSeen} === 'denied'`);
});

test('left to the reader again, the open prompt is not touched', async (t) => {
  const { page, popup } = await open(t, site);
  await t.state(popup, page, ({ prompt }) => prompt?.status === 'asked');
  await page.evaluate('globalThis.same = true');
  await choose(popup, 'ask');
  await sleep(1_500);
  assert.equal(await page.evaluate('globalThis.same === true'), true, 'not loaded again');
  assert.deepEqual(await page.evaluate(clicksSeen), []);
});

test('a decision of which nothing is known: the settings of the site are opened', async (t) => {
  const { page, popup } = await open(t, consentPage('', 'globalThis.opened = 0; globalThis.OneTrust = { ToggleInfoDisplay() { opened += 1; } };'));
  await choose(popup, 'reject');
  await saysOf(popup, /settings are open/);
  assert.equal(await page.evaluate('opened'), 1);
});

test('where nothing can be done, that is said', async (t) => {
  const { popup } = await open(t, consentPage(''));
  await choose(popup, 'reject');
  await saysOf(popup, /next prompt/);
});
