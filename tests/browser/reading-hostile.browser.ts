/** What a model answers is text and nothing else, in the popup and on the reading page. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from '../support/browser-test';
import { demoPages } from '../support/demo-site';
import { startPacedModel } from '../support/paced-model';

/** A server that counts who comes. */
async function startTrap() {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { seen, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

const markup = (trap: string): string =>
  `<img src="${trap}/img?q=secret" onerror="alert(1)"><svg><script>alert(2)</script></svg><link rel=stylesheet href="${trap}/css"><meta http-equiv=refresh content="0;url=${trap}/refresh"><a href="javascript:alert(3)" style="background:url(${trap}/style)">x</a> ![](${trap}/md) \u202Eevil\u2066`;

test('markup in an answer is shown as it stands: nothing is fetched, nothing runs', async (t) => {
  const [model, trap] = [await startPacedModel(), await startTrap()];
  try {
    await t.settings({ 'openai.address': model.address, 'openai.model': 'test', 'reading.translator': 'openai', 'reading.summariser': 'openai', 'reading.language': 'en' });
    model.answerAll(() => markup(trap.address));
    const { page, popup } = await t.read(demoPages.faro);
    await popup.activate();
    await popup.click('.translate-row .button');
    await popup.waitFor('document.querySelectorAll(".pair").length > 3 && !document.querySelector(".progress-row")', [], 20_000);
    await popup.click('.written .button');
    await popup.waitFor('document.querySelector(".written li")');
    const reader = await t.extensionPage(`src/reader/index.html?tab=${page.tabId}`);
    await reader.waitFor('document.querySelectorAll(".pair").length > 3');
    for (const view of [popup, reader]) {
      assert.ok((await view.evaluate<string>('document.querySelector(".pair p").textContent')).includes('<img src='), 'shown as text');
      assert.equal(await view.evaluate('document.querySelectorAll(".pair img, .pair svg, .pair a, .pair link, .pair meta, .written img").length'), 0);
      assert.deepEqual(await view.evaluate('[...document.querySelectorAll("*")].flatMap((e) => e.getAttributeNames()).filter((name) => name.startsWith("on"))'), []);
    }
    assert.deepEqual(trap.seen, []);
  } finally {
    await Promise.all([model.close(), trap.close()]);
  }
});
