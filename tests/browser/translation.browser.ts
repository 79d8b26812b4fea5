/** Translation from the popup: through a server of the reader's, and by the bundled engine with a model from files. */
import assert from 'node:assert/strict';
import type { PageHandle } from '../support/browser-under-test';
import { testModel } from '../support/bergamot-model';
import { test } from '../support/browser-test';
import { demoPages } from '../support/demo-site';
import { startEngineServer } from '../support/engine-server';

const pairs = 'document.querySelectorAll(".pair > p:first-child")';
const translated = `[...${pairs}].map((p) => p.textContent)`;
const article = '.translate-row .button';

/** Gives files to the import input as a reader's choice would; runs in the options page. */
async function importFiles(options: PageHandle, from: string, to: string): Promise<void> {
  const files = testModel(from, to).map(({ name, bytes }) => ({ name, data: Buffer.from(bytes).toString('base64') }));
  const give = (list: { name: string; data: string }[]): void => {
    const transfer = new DataTransfer();
    for (const { name, data } of list) transfer.items.add(new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], name));
    const input = document.querySelector<HTMLInputElement>('input[accept=".bin,.spm"]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  await options.waitFor('document.querySelector(\'input[accept=".bin,.spm"]\')');
  await options.evaluate(give, files);
}

test('a LibreTranslate server: its host is named, every paragraph comes, the original can be shown, a reopened popup shows the same', async (t) => {
  const server = await startEngineServer();
  try {
    await t.settings({ 'libretranslate.address': server.address, 'reading.translator': 'libretranslate', 'reading.language': 'en' });
    const { page, popup } = await t.read(demoPages.news);
    const { blocks = [] } = (await t.articleOf(popup, page)) ?? {};
    await popup.waitFor(`document.querySelector('${article}')`);
    const words = await popup.evaluate<string>('document.body.textContent');
    assert.ok(words.includes(new URL(server.address).host), 'the host is named before anything goes there');
    assert.equal(server.received.length, 0);
    await popup.activate();
    await popup.click(article);
    await popup.waitFor(`${pairs}.length === ${blocks.length + 1}`, [], 20_000);
    const texts = await popup.evaluate<string[]>(translated);
    assert.deepEqual(texts.slice(1), blocks.map(({ text }) => `[en] ${text}`));
    await popup.click('button[aria-pressed="false"]');
    await popup.waitFor(`document.querySelectorAll('.original').length === ${blocks.length + 1}`);
    const again = await t.popup(page);
    await again.waitFor(`${pairs}.length === ${blocks.length + 1}`);
  } finally {
    await server.close();
  }
});

test('the summary that is translated is the one that is shown: longer, and its key points first', async (t) => {
  const server = await startEngineServer();
  try {
    await t.settings({ 'libretranslate.address': server.address, 'reading.translator': 'libretranslate', 'reading.language': 'en' });
    const { page, popup } = await t.read(demoPages.faro);
    const shown = '[...document.querySelectorAll(".sentence")].map((e) => e.textContent)';
    await popup.waitFor('document.querySelectorAll(".sentence").length === 3');
    const inOrder = await popup.evaluate<string[]>(shown);
    await popup.activate();
    await popup.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#summary-title + select')!;
      select.value = 'long';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await popup.waitFor('document.querySelectorAll(".sentence").length === 8');
    await t.settings({ 'reading.order': 'importance' });
    const again = await t.popup(page);
    await again.waitFor('document.querySelectorAll(".sentence").length === 8');
    const points = await again.evaluate<string[]>(shown);
    assert.deepEqual([...points].sort(), (await popup.evaluate<string[]>(shown)).sort());
    assert.notDeepEqual(points, await popup.evaluate<string[]>(shown));
    assert.deepEqual(points.slice(0, 3).sort(), inOrder.sort(), 'the strongest come first');
    await again.activate();
    await again.click('.translate-row .button:nth-child(2)');
    const results = await again.waitFor<string[]>(`${pairs}.length === 8 && ${translated}`, [], 20_000);
    assert.deepEqual(results, points.map((text) => `[en] ${text}`));
  } finally {
    await server.close();
  }
});

test('a server that refuses the key: the popup says so in plain words', async (t) => {
  const server = await startEngineServer();
  try {
    server.failWith('unauthorised');
    await t.settings({ 'libretranslate.address': server.address, 'libretranslate.key': 'k-secret', 'reading.translator': 'libretranslate', 'reading.language': 'en' });
    const { popup } = await t.read(demoPages.news);
    await popup.activate();
    await popup.click(article);
    const said = await popup.waitFor<string>('document.querySelector(".notice.bad")?.textContent', [], 20_000);
    assert.match(said, /does not accept the key/);
    assert.ok(!said.includes('k-secret'));
  } finally {
    await server.close();
  }
});

test('the bundled engine: a model from files, then a translation that leaves the device nowhere', async (t) => {
  const options = await t.extensionPage('src/options/index.html');
  await importFiles(options, 'ko', 'en');
  await options.waitFor('document.body.textContent.includes("Installed: ko-en")', [], 20_000);
  await t.settings({ 'reading.translator': 'bergamot', 'reading.language': 'en' });
  const { popup } = await t.read(demoPages.news);
  await popup.waitFor(`document.querySelector('${article}')`);
  assert.match(await popup.evaluate<string>('document.body.textContent'), /Stays on your device/);
  await popup.activate();
  await popup.click('.translate-row .button:nth-child(2)');
  await popup.waitFor(`${pairs}.length === 3`, [], 90_000);
  for (const text of await popup.evaluate<string[]>(translated)) assert.ok(text.trim().length > 0);
  await options.activate();
  await options.waitFor('[...document.querySelectorAll("[aria-labelledby=models-title] .rows .button.plain")].length === 1');
  await options.click('[aria-labelledby=models-title] .rows .button.plain');
  await options.waitFor('document.body.textContent.includes("Storage used: 0.0 MB")');
}, { timeout: 150_000 });
