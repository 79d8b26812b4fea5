/** The reader's own rules about marks: made in the options and the popup, kept, taken along in an export. */
import assert from 'node:assert/strict';
import { test, type TestContext } from '../support/browser-test';
import type { PageHandle } from '../support/browser-under-test';
import { ask, marksOf } from '../support/colophon';
import { demoPages } from '../support/demo-site';
import { poll } from '../support/work';

/** Fills the form for a rule on one of our pages and sends it. */
async function addRule(view: PageHandle, verdict: string, match: string, value: string): Promise<void> {
  await view.waitFor('document.querySelector(".rule-form") !== null');
  await view.evaluate((verdict: string, match: string) => {
    const choose = (select: HTMLSelectElement, value: string) => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const [first, second] = document.querySelectorAll<HTMLSelectElement>('.rule-form select');
    choose(first!, verdict);
    choose(second!, match);
  }, verdict, match);
  await view.evaluate((value: string) => {
    const input = document.querySelector<HTMLInputElement>('.rule-form input')!;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  }, value);
  await view.press('Enter');
}

const itemsOn = async (t: TestContext, page: PageHandle, popup: PageHandle, fits: (items: string[]) => boolean): Promise<string[]> => {
  const list = (report: { items: { kind: string; source: string | null }[] }) => report.items.map(({ kind, source }) => `${kind} ${source}`);
  const { report } = await t.state(popup, page, (state) => state.report !== null && fits(list(state.report)));
  return list(report!);
};

test('rules from the options hold on a page that is open already: author, wording, site', async (t) => {
  const { page, popup } = await t.read(demoPages.news);
  const options = await t.extensionPage('src/options/index.html');
  await options.activate();
  await addRule(options, 'never', 'wording', 'AI로 생성한 이미지');
  await options.waitFor('document.querySelectorAll("#rules-title ~ ul li").length === 1');
  await page.activate();
  await itemsOn(t, page, popup, (items) => items.length === 4 && items.every((item) => item === 'card label'));
  await options.activate();
  await options.click('#rules-title ~ ul li button');
  await options.waitFor('document.querySelectorAll("#rules-title ~ ul li").length === 0');
  await addRule(options, 'always', 'site', t.host);
  await options.waitFor('document.querySelectorAll("#rules-title ~ ul li").length === 1');
  await page.activate();
  await itemsOn(t, page, popup, (items) => items.includes('article user') && items.length === 7);
});

test('rules from the popup: always this author, and then never, the last one holds', async (t) => {
  const html = `<!doctype html><html lang="en"><head><title>Harbour bridge reopens</title></head><body><main><article><h1>Harbour bridge reopens after two years of repairs</h1><div class="byline">By <a rel="author" href="/jane">Jane Doe</a></div>
    ${'<p>The bridge over the harbour opened to traffic on Monday after engineers had replaced more than four hundred steel plates, the mayor told reporters at the opening, and commuters waited in line.</p>'.repeat(5)}</article></main></body></html>`;
  const page = await t.openHtml(html);
  const popup = await t.popup(page);
  await itemsOn(t, page, popup, (items) => items.length === 0);
  await popup.activate();
  await popup.waitFor('document.querySelector(".marks-here details") !== null');
  await popup.click('.marks-here summary');
  await addRule(popup, 'always', 'author', 'Jane Doe');
  await page.activate();
  await itemsOn(t, page, popup, (items) => items.join() === 'article user');
  await popup.activate();
  await addRule(popup, 'never', 'author', 'Jane Doe');
  await page.activate();
  await itemsOn(t, page, popup, (items) => items.length === 0);
});

test('rules are in an export and come back with an import', async (t) => {
  const options = await t.extensionPage('src/options/index.html');
  await options.activate();
  await addRule(options, 'always', 'author', 'Robot Desk');
  await addRule(options, 'never', 'wording', '“AI” <b>image</b>');
  await options.waitFor('document.querySelectorAll("#rules-title ~ ul li").length === 2');
  const { rules } = await ask(options, 'settings.get', {});
  const file = await ask(options, 'settings.export', {});
  for (const rule of rules) await ask(options, 'rule.remove', { rule });
  assert.deepEqual((await ask(options, 'settings.get', {})).rules, []);
  const answer = await ask(options, 'settings.import', { text: file });
  assert.deepEqual(answer.fields, [], answer.why);
  assert.deepEqual((await ask(options, 'settings.get', {})).rules, rules);
});

test('no marks on this site: gone at once, and still gone on the next page of it', async (t) => {
  const { page, popup } = await t.read(demoPages.news);
  const shown = async () => (await marksOf(t.browser, page)).marks.length;
  await poll(async () => ((await shown()) === 6 ? true : null), 10_000, 'six marks');
  await popup.activate();
  await popup.waitFor('document.querySelector(".marks-here input") !== null');
  await popup.evaluate('document.querySelector(".marks-here input").click()');
  await poll(async () => ((await shown()) === 0 ? true : null), 10_000, 'no marks');
  const { report } = await t.state(popup, page, (state) => state.settings.own.marks === false);
  assert.equal(report!.items.length, 6, 'the popup still lists them');
  await page.activate();
  await page.reload();
  await t.state(popup, page, (state) => state.report !== null);
  assert.equal(await shown(), 0);
  await popup.activate();
  await popup.evaluate('document.querySelector(".marks-here input").click()');
  await page.activate();
  await poll(async () => ((await shown()) === 6 ? true : null), 10_000, 'six marks again');
});
