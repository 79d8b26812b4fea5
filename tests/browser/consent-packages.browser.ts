/** Real consent packages: what each has stored itself must be what the reader chose. */
import assert from 'node:assert/strict';
import { decisionOf, isAsWished, packagePages, storedText, type PackagePage, type Wish } from '../fixtures/consent/packages/packages';
import { servePackages } from '../fixtures/consent/packages/serve';
import { test, type TestContext } from '../support/browser-test';
import type { PageHandle, View } from '../support/browser-under-test';
import { tabState } from '../support/colophon';
import type { PageServer } from '../support/page-server';
import { sleep } from '../support/work';

/** Pages that are open at the same time. */
const together = 6;
const served = new WeakMap<PageServer, Promise<void>>();

async function serve(t: TestContext): Promise<void> {
  if (!served.has(t.site)) served.set(t.site, servePackages(t.site));
  await served.get(t.site);
  // Pages are closed as soon as they stored: Firefox says so of a question that was still on its way.
  t.allow(/context (?:unloaded|is inactive)/);
}

async function storedOn(page: PageHandle, { read }: PackagePage): Promise<string | null> {
  return page.evaluate<string | null>(storedText, read.area, read.name).catch(() => null);
}

/** What the extension says of a page's prompt. */
async function wordOn(popup: View, page: PageHandle): Promise<string> {
  const { prompt } = await tabState(popup, page);
  return prompt ? `${prompt.status} ${prompt.reason} ${prompt.way}` : 'no prompt';
}

/** Opens some packages side by side and gives the names of those that did not come to what was wished, with the reason. */
async function failing(t: TestContext, pages: PackagePage[], wish: Wish, patience: number): Promise<string[]> {
  const wrong: string[] = [];
  const popup = await t.extensionPage('src/popup/index.html?tab=0');
  for (let at = 0; at < pages.length; at += together) {
    const opened: { page: PageHandle; item: PackagePage }[] = [];
    for (const item of pages.slice(at, at + together)) {
      const host = `p${packagePages.indexOf(item)}.${t.host}`;
      opened.push({ item, page: await t.open(`${t.site.origin(host)}/packages/${item.path}`) });
    }
    const end = Date.now() + patience;
    for (const { page, item } of opened) {
      let stored = decisionOf(item, await storedOn(page, item));
      while (Date.now() < end && (wish === 'ask' || !isAsWished(item, wish, stored))) {
        await sleep(100);
        stored = decisionOf(item, await storedOn(page, item));
      }
      if (!isAsWished(item, wish, stored)) wrong.push(`${item.name}: stored ${JSON.stringify(stored)}; ${await wordOn(popup, page)}`);
      await page.close();
    }
  }
  return wrong;
}

test('packages: reject is what they store', async (t) => {
  await serve(t);
  await t.settings({ 'prompts.mode': 'reject' });
  assert.deepEqual(await failing(t, packagePages.filter(({ reject }) => reject), 'reject', 20_000), []);
}, { timeout: 180_000 });

test('packages: accept is what they store', async (t) => {
  await serve(t);
  await t.settings({ 'prompts.mode': 'accept' });
  assert.deepEqual(await failing(t, packagePages, 'accept', 20_000), []);
}, { timeout: 180_000 });

test('packages: one purpose beside the necessary is what they store', async (t) => {
  await serve(t);
  await t.settings({ 'prompts.mode': 'necessary', 'prompts.purposes': ['statistics'] });
  const pages = packagePages.filter(({ purpose }) => purpose !== undefined);
  assert.deepEqual(await failing(t, pages, 'purpose', 20_000), []);
}, { timeout: 180_000 });

test('packages: a prompt that fades out slowly is answered once', async (t) => {
  await serve(t);
  await t.settings({ 'prompts.mode': 'reject' });
  const popup = await t.extensionPage('src/popup/index.html?tab=0');
  const page = await t.open(`${t.site.origin(`fade.${t.host}`)}/packages/cookieconsent.html?type=opt-in`);
  const verified = async (): Promise<boolean> => (await wordOn(popup, page)).startsWith('verified');
  const end = Date.now() + 20_000;
  while (!(await verified()) && Date.now() < end) await sleep(50);
  // The gate tells of it again while it goes; a second answer would void the first.
  for (let looks = 0; looks < 40; looks++) {
    assert.ok(await verified(), await wordOn(popup, page));
    await sleep(50);
  }
}, { timeout: 60_000 });

test('packages: asked to leave it to the reader, nothing is stored', async (t) => {
  await serve(t);
  await t.settings({ 'prompts.mode': 'ask' });
  assert.deepEqual(await failing(t, packagePages, 'ask', 1_500), []);
}, { timeout: 180_000 });

test('packages: without a way to say no, reject stores no consent', async (t) => {
  await serve(t);
  await t.settings({ 'prompts.mode': 'reject' });
  const pages = packagePages.filter(({ reject }) => !reject);
  assert.deepEqual(await failing(t, pages, 'ask', 3_000), []);
}, { timeout: 60_000 });
