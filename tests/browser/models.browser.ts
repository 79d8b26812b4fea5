/** The options page's part in reading: servers that are tried, models, kept results. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from '../../scripts/setup/root.mjs';
import type { PageHandle } from '../support/browser-under-test';
import { test } from '../support/browser-test';
import { demoPages } from '../support/demo-site';
import { startEngineServer } from '../support/engine-server';
import type { ServerFault } from '../support/engine-faults';

const said = 'document.querySelector(".engine-test [role=status]").textContent';

async function tryServer(options: PageHandle, words: RegExp): Promise<string> {
  await options.activate();
  await options.click('.engine-test .button');
  return options.waitFor<string>(`(new RegExp(${JSON.stringify(words.source)}).test(${said}) ? ${said} : "")`, [], 15_000);
}

const hints: [ServerFault, RegExp][] = [
  ['forbidden', /refuses extensions \(403\).*OLLAMA_ORIGINS=chrome-extension:\/\/\*,moz-extension:\/\/\*/],
  ['unauthorised', /127\.0\.0\.1:\d+ wants a key/],
  ['quota', /quota of the key is used up/],
  ['rate-limited', /wants us to wait 7 s/],
  ['captive-portal', /login page of the network/],
  ['redirect', /sends us on to another address/],
  ['wrong-shape', /another kind of server/],
  ['server-error', /error of its own \(status 500\)/],
];

test('each failure of a server has its own advice', async (t) => {
  // Chromium writes a line for a status of 400 and more by itself.
  t.allow(/status of [45]\d\d/);
  const server = await startEngineServer();
  try {
    await t.settings({ 'openai.address': server.address, 'openai.model': 'test' });
    const options = await t.extensionPage('src/options/index.html');
    await tryServer(options, /It answers\. Everything fits\./);
    for (const [fault, words] of hints) {
      server.failWith(fault, 'always');
      await tryServer(options, words);
    }
  } finally {
    await server.close();
  }
});

test('a server that is not there: the advice names it', async (t) => {
  t.allow(/ERR_CONNECTION_REFUSED/);
  await t.settings({ 'openai.address': 'http://127.0.0.1:9', 'openai.model': 'test' });
  const options = await t.extensionPage('src/options/index.html');
  assert.match(await tryServer(options, /Nothing answers/), /127\.0\.0\.1:9.*ollama serve/);
});

test('kept results are counted and can be forgotten', async (t) => {
  const server = await startEngineServer();
  try {
    await t.settings({ 'libretranslate.address': server.address, 'reading.translator': 'libretranslate', 'reading.language': 'en' });
    const { popup } = await t.read(demoPages.faro);
    await popup.activate();
    await popup.click('.translate-row .button');
    await popup.waitFor('document.querySelectorAll(".pair").length > 3 && !document.querySelector(".progress-row")', [], 20_000);
    const options = await t.extensionPage('src/options/index.html');
    assert.doesNotMatch(await options.waitFor<string>('document.querySelector("[aria-labelledby=kept-title] [role=status]")?.textContent'), /Kept: 0 /);
    await options.activate();
    await options.click('[aria-labelledby=kept-title] .button');
    await options.waitFor('document.querySelector("[aria-labelledby=kept-title] [role=status]").textContent === "Kept: 0 characters"');
    const left = await t.browser.inExtension<string>('(globalThis.browser ?? chrome).storage.session.get(null).then((all) => JSON.stringify(all))');
    assert.ok(!left.includes('[en]'), 'nothing of the translation is left');
  } finally {
    await server.close();
  }
});

test('the list of models says its day and sizes; a way through English has the size of both', async (t) => {
  await t.settings({ 'reading.language': 'ko' });
  const options = await t.extensionPage('src/options/index.html');
  await options.waitFor('document.querySelector("[data-pair=de-ko]")');
  const row = (pair: string) => options.evaluate<string>(`document.querySelector("[data-pair=${pair}]").textContent`);
  assert.match(await row('ko-en'), /54\.0 MB/);
  assert.match(await row('de-ko'), /89\.2 MB, two models through English/);
  assert.match(await options.evaluate<string>('document.querySelector("[aria-labelledby=models-title] details").textContent'), /List of 2026-\d\d-\d\d/);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the reading page in ${scheme} passes axe, with originals and labels, in a wide and a narrow window`, async (t) => {
    const server = await startEngineServer();
    try {
      await t.settings({ 'libretranslate.address': server.address, 'reading.translator': 'libretranslate', 'reading.language': 'en' });
      await t.browser.emulate({ colorScheme: scheme });
      const { page } = await t.read(demoPages.faro);
      const reader = await t.extensionPage(`src/reader/index.html?tab=${page.tabId}`);
      await reader.activate();
      await reader.click('.translate-row .button');
      await reader.waitFor('document.querySelector(".labels li") && !document.querySelector(".progress-row")', [], 20_000);
      const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');
      const found = await reader.evaluate<string[]>(`(async () => { ${axe}; const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] }); return violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 120)).join(' | ')); })()`);
      assert.deepEqual(found, []);
      await reader.setViewport(360, 800);
      assert.ok((await reader.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')) <= 0);
    } finally {
      await t.browser.emulate({});
      await server.close();
    }
  });
}
