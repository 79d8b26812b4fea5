/** Who may ask what: a content script and a page get nothing that is not theirs. */
import assert from 'node:assert/strict';
import type { PageHandle } from '../support/browser-under-test';
import { test, type TestContext } from '../support/browser-test';
import { ask, inContent } from '../support/colophon';
import { demoPages } from '../support/demo-site';

interface Reply {
  ok: boolean;
  error?: string;
}

/** Sends from the content-script world, where only the page's own messages are allowed. */
function fromContent(t: TestContext, page: PageHandle, message: string): Promise<Reply | string | null> {
  return inContent<Reply | string | null>(t.browser, page, `(globalThis.browser ?? chrome).runtime.sendMessage(${message}).then((reply) => reply ?? null, (error) => 'error: ' + error.message)`);
}

const refused = { ok: false, error: 'refused' };

test('a content script may not change settings or start an engine', async (t) => {
  const { page, popup } = await t.read(demoPages.news);
  for (const [type, body] of [
    ['settings.change', '{ name: "prompts.mode", value: "accept" }'],
    ['settings.get', '{}'],
    ['settings.export', '{}'],
    ['site.change', '{ host: "x.example", patch: { mode: "accept" } }'],
    ['reading.start', '{}'],
    ['tab.state', `{ tabId: ${page.tabId} }`],
  ] as const) {
    assert.deepEqual(await fromContent(t, page, `{ type: "${type}", body: ${body} }`), refused, type);
  }
  assert.equal((await ask(popup, 'settings.get', {})).values['prompts.mode'], 'unset');
});

test('senseless messages are refused and the background goes on', async (t) => {
  const { page, popup } = await t.read(demoPages.news);
  const messages = ['null', '7', '[]', '"x".repeat(5_000_000)', '{ type: "no.such" }', '{ type: "__proto__", body: {} }', '{ type: "page.report", body: { items: 1 } }'];
  for (const message of messages) {
    const reply = await fromContent(t, page, message);
    assert.ok(reply === null || typeof reply === 'string' || !reply.ok, `${message.slice(0, 40)}: ${JSON.stringify(reply)}`);
  }
  const polluting = '{ type: "page.report", body: JSON.parse(\'{"__proto__": {"polluted": 1}, "items": []}\') }';
  await fromContent(t, page, polluting);
  assert.equal(await t.browser.inBackground((self: { Object: ObjectConstructor }) => (self.Object.create(self.Object.prototype) as { polluted?: number }).polluted ?? null), null);
  assert.ok((await ask(popup, 'settings.get', {})).values);
});

test('the page itself cannot reach the extension', async (t) => {
  const { page } = await t.read(demoPages.news);
  const id = new URL(t.browser.extensionOrigin).host;
  const answer = await page.evaluate(
    `(async () => { try { return (await chrome.runtime.sendMessage(${JSON.stringify(id)}, { type: 'settings.get', body: {} })) ?? 'nothing'; } catch (error) { return 'nothing'; } })()`,
  );
  assert.equal(answer, 'nothing');
  const reached = await page.evaluate(
    `fetch('${t.browser.extensionOrigin}/manifest.json').then(() => true, () => false)`,
  );
  assert.equal(reached, false);
});
