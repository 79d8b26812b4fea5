/** Our own pages pass axe, in light, in dark and at double zoom. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from '../../scripts/setup/root.mjs';
import type { PageHandle } from '../support/browser-under-test';
import { test } from '../support/browser-test';
import { demoPages } from '../support/demo-site';

const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');

async function violations(page: PageHandle): Promise<string[]> {
  const found = await page.evaluate<{ id: string; nodes: string[] }[]>(
    `(async () => { ${axe}; const result = await globalThis.axe.run(document, { resultTypes: ['violations'] }); return result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 120)) })); })()`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.join(' | ')}`);
}

const ready = 'document.querySelector("#app h1") && !document.querySelector("#app [aria-busy=true]")';

for (const scheme of ['light', 'dark'] as const) {
  for (const name of ['options', 'welcome']) {
    test(`${name} in ${scheme}: no finding`, async (t) => {
      await t.browser.emulate({ colorScheme: scheme });
      const page = await t.extensionPage(`src/${name}/index.html`);
      await page.waitFor(ready);
      assert.deepEqual(await violations(page), []);
    });
  }

  test(`popup in ${scheme}: no finding, with a reason open`, async (t) => {
    await t.browser.emulate({ colorScheme: scheme });
    const { popup } = await t.read(demoPages.news);
    await popup.activate();
    await popup.waitFor('document.querySelectorAll(".sentence").length === 3');
    await popup.click('.items .why');
    await popup.waitFor('document.querySelector(".items .reason")');
    assert.deepEqual(await violations(popup), []);
    await t.browser.emulate({});
  });
}

test('nothing is cut off at double zoom or in a narrow window', async (t) => {
  const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  for (const name of ['options', 'welcome']) {
    const page = await t.extensionPage(`src/${name}/index.html`);
    await page.waitFor(ready);
    await page.setViewport(360, 800);
    assert.ok((await page.evaluate<number>(overflow)) <= 0, `${name} at 360 px`);
    await page.setViewport(1280, 900);
    await t.browser.setZoom(page, 2);
    await page.waitFor('devicePixelRatio >= 2');
    assert.ok((await page.evaluate<number>(overflow)) <= 0, `${name} at 200 %`);
    await t.browser.setZoom(page, 1);
  }
});
