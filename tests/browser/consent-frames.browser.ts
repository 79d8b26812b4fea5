/** Prompts in frames: the frame that holds one is answered, it alone, and a frame that moves away is followed by nothing. */
import assert from 'node:assert/strict';
import { test, type TestContext } from '../support/browser-test';
import type { PageHandle } from '../support/browser-under-test';
import { bannerHtml, consentPage } from '../support/consent-page';
import { poll, sleep } from '../support/work';

/** In a frame the page's own test cannot look: the frame's clicks are told to the server. */
const telling = `addEventListener('click', ({ target }) => navigator.sendBeacon('/told?' + encodeURIComponent(target.textContent)), true);`;
const inFrame = consentPage(bannerHtml('padding:20px'), `bind(); ${telling}`);
const frame = (src: string, more = 'id="consent-frame" style="position:fixed;left:0;bottom:0;width:700px;height:260px;border:0"'): string => `<iframe src="${src}" ${more}></iframe>`;

const toldBy = (t: TestContext, host: string): string[] =>
  t.site.requests.flatMap(({ path, host: from }) => (path.startsWith('/told?') && from.startsWith(host) ? [decodeURIComponent(path.slice(6))] : []));

async function open(t: TestContext, body: string, mode: 'reject' | 'accept' | 'ask' = 'reject'): Promise<PageHandle> {
  await t.settings({ 'prompts.mode': mode });
  // Firefox says so of a question that was on its way when its frame went.
  t.allow(/context (?:unloaded|is inactive)/);
  t.site.handle((request, response) => {
    if (!request.url?.startsWith('/told?')) return false;
    response.writeHead(204).end();
    return true;
  });
  return t.openHtml(consentPage(body));
}

test('a prompt in a frame of the same origin is answered', async (t) => {
  t.site.page('/inner', inFrame);
  const page = await open(t, frame('/inner'));
  await page.waitFor('localStorage.getItem("analytics") === "denied"');
  await poll(() => toldBy(t, t.host).length > 0, 5_000, 'the click');
  assert.deepEqual(toldBy(t, t.host), ['Reject all']);
});

test('a prompt in a frame of another origin is answered there, and other frames are left alone', async (t) => {
  const [consent, other] = [`consent.${t.host}`, `ads.${t.host}`];
  t.site.page('/inner', inFrame);
  const page = await open(t, `${frame(`${t.site.origin(consent)}/inner`)}${frame(`${t.site.origin(other)}/inner`, 'style="width:300px;height:250px"')}`);
  const popup = await t.popup(page);
  const { prompt } = await t.state(popup, page, (state) => state.prompt?.status === 'verified');
  assert.equal(prompt!.choice, 'reject');
  await sleep(1_000);
  assert.deepEqual(toldBy(t, consent), ['Reject all']);
  assert.deepEqual(toldBy(t, other), []);
});

test('a frame that the page takes away at the answer counts as answered, and the lock that was left is released', async (t) => {
  const consent = `consent.${t.host}`;
  t.site.page('/inner', consentPage(bannerHtml('padding:20px'), `addEventListener('click', ({ target }) => { if (target.id) parent.postMessage(target.id, '*'); });`));
  const page = await open(t, `<style>body { overflow: hidden }</style><div style="height:3000px"></div>${frame(`${t.site.origin(consent)}/inner`)}
    <script>addEventListener('message', ({ data }) => { localStorage.setItem('answer', data); document.querySelector('iframe').remove(); });</script>`);
  const popup = await t.popup(page);
  const { prompt } = await t.state(popup, page, (state) => state.prompt?.status === 'done');
  assert.equal(prompt!.choice, 'reject');
  assert.equal(await page.evaluate('localStorage.getItem("answer")'), 'no');
  await page.waitFor('getComputedStyle(document.body).overflowY === "auto"');
});

test('nothing of ours runs in the frames of a page without a prompt', async (t) => {
  t.site.page('/story', consentPage(''));
  const inFlow = 'style="width:700px;height:260px"';
  const page = await open(t, `${frame('/story', inFlow)}${frame(`${t.site.origin(`other.${t.host}`)}/story`, inFlow)}`);
  await sleep(2_500);
  const traces = await t.browser.inExtension<string[][]>(`(globalThis.browser ?? chrome).scripting.executeScript({ target: { tabId: ${page.tabId}, allFrames: true },
    func: () => Object.getOwnPropertySymbols(globalThis).map((symbol) => Symbol.keyFor(symbol) ?? '').filter((name) => name.startsWith('colophon')) })
    .then((results) => results.filter(({ frameId }) => frameId !== 0).map(({ result }) => result))`);
  assert.deepEqual(traces, [[], []]);
});

test('asked to leave it to the reader, nothing is clicked in frames', async (t) => {
  t.site.page('/inner', inFrame);
  const page = await open(t, `${frame('/inner')}${frame(`${t.site.origin(`consent.${t.host}`)}/inner`)}`, 'ask');
  const popup = await t.popup(page);
  await t.state(popup, page, ({ prompt }) => prompt?.status === 'asked');
  await sleep(2_000);
  assert.deepEqual([...toldBy(t, t.host), ...toldBy(t, `consent.${t.host}`)], []);
});

for (const [what, host] of [['the same origin', ''], ['another origin', 'consent.']] as const) {
  test(`a frame of ${what} that loads anew at each click is tried three times at most`, async (t) => {
    const frameHost = `${host}${t.host}`;
    t.site.page('/moving', consentPage(bannerHtml('padding:20px'), `${telling} addEventListener('click', ({ target }) => { if (target.id) location.search = Math.random(); });`));
    const page = await open(t, frame(`${t.site.origin(frameHost)}/moving`));
    await poll(() => toldBy(t, frameHost).length > 0, 15_000, 'a click');
    await sleep(6_000);
    const told = toldBy(t, frameHost);
    assert.ok(told.length <= 3 && told.every((text) => text === 'Reject all'), told.join());
    const popup = await t.popup(page);
    const { prompt } = await t.state(popup, page, (state) => state.prompt !== null && state.prompt.status !== 'asked');
    assert.ok(['could-not', 'done'].includes(prompt!.status), prompt!.status);
  }, { timeout: 90_000 });
}

test('a frame whose scripts are forbidden breaks nothing', async (t) => {
  t.site.page('/inner', inFrame);
  const page = await open(t, frame('/inner', 'sandbox id="consent" style="position:fixed;left:0;bottom:0;width:700px;height:260px"'));
  await sleep(3_000);
  assert.equal(await page.evaluate('localStorage.getItem("analytics")'), null);
  const popup = await t.popup(page);
  const { prompt } = await t.state(popup, page, () => true);
  assert.ok(prompt === null || !['done', 'verified'].includes(prompt.status));
});
