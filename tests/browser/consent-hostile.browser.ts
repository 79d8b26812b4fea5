/** Prompts that come late, come back, move, lock the page or reload it: what we do, and that we stop. */
import assert from 'node:assert/strict';
import type { PromptReport } from '../../src/consent/types';
import { test, type TestContext } from '../support/browser-test';
import type { PageHandle } from '../support/browser-under-test';
import { bannerHtml, clicksSeen, consentPage, storedSeen } from '../support/consent-page';
import { sleep } from '../support/work';

const banner = bannerHtml();
const shown = JSON.stringify(banner);
const clicksOn = (page: PageHandle) => page.evaluate<string[]>(clicksSeen);
const storedOn = (page: PageHandle) => page.evaluate<string | null>(storedSeen);

async function reject(t: TestContext, body: string, script = ''): Promise<PageHandle> {
  // Firefox says so of a question that was on its way when its page was reloaded.
  t.allow(/context (?:unloaded|is inactive)/);
  await t.settings({ 'prompts.mode': 'reject' });
  return t.openHtml(consentPage(body, script));
}

async function promptOf(t: TestContext, page: PageHandle, fits: (prompt: PromptReport) => boolean, timeout = 15_000): Promise<PromptReport> {
  const popup = await t.popup(page);
  const { prompt } = await t.state(popup, page, (state) => state.prompt !== null && fits(state.prompt), timeout);
  return prompt!;
}

test('a prompt that comes after 14 s and one that comes after 30 s are answered', async (t) => {
  await t.settings({ 'prompts.mode': 'reject' });
  const late = (milliseconds: number) => consentPage('', `setTimeout(() => { document.body.insertAdjacentHTML('beforeend', ${shown}); bind(); globalThis.since = performance.now(); }, ${milliseconds})`);
  // Not on one site: the first answer would be the second's too.
  t.site.page('/late', late(14_000)).page('/later', late(30_000));
  const pages = await Promise.all([t.open(`${t.site.origin(`late.${t.host}`)}/late`), t.open(`${t.site.origin(`later.${t.host}`)}/later`)]);
  for (const page of pages) await page.waitFor(`${storedSeen} === 'denied'`, [], 45_000);
  assert.deepEqual(await clicksOn(pages[1]!), ['Reject all']);
}, { timeout: 90_000 });

test('a prompt that comes back after each click is tried three times at most, and that is said', async (t) => {
  const page = await reject(t, banner, `
    addEventListener('click', ({ target }) => {
      if (target.localName !== 'button') return;
      document.querySelector('#prompt').remove();
      setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${shown}), 60);
    })`);
  const prompt = await promptOf(t, page, ({ status, reason }) => status === 'could-not' && reason !== 'no-effect');
  assert.ok(['came-back', 'too-many-tries'].includes(prompt.reason), prompt.reason);
  await sleep(3_000);
  const clicks = await clicksOn(page);
  assert.ok(clicks.length >= 1 && clicks.length <= 3, clicks.join());
  assert.ok(clicks.every((text) => text === 'Reject all'));
}, { timeout: 90_000 });

test('a prompt on the next page of an app is answered too', async (t) => {
  const page = await reject(t, banner, `bind(); globalThis.go = () => {
    history.pushState(null, '', location.pathname + '?next'); localStorage.clear();
    document.body.insertAdjacentHTML('beforeend', ${shown}); bind();
  }`);
  await page.waitFor(`${storedSeen} === 'denied'`);
  await sleep(800);
  await page.evaluate('globalThis.go()');
  await page.waitFor(`${storedSeen} === 'denied'`);
  assert.deepEqual(await clicksOn(page), ['Reject all', 'Reject all']);
});

test('handlers bound after the paint: the click is made again', async (t) => {
  const page = await reject(t, banner, 'setTimeout(bind, 1500)');
  await page.waitFor(`${storedSeen} === 'denied'`);
  const clicks = await clicksOn(page);
  assert.ok(clicks.length >= 2 && clicks.length <= 3, `${clicks.length} clicks`);
  assert.equal((await promptOf(t, page, ({ status }) => status === 'verified')).choice, 'reject');
});

test('a prompt that is in the page before its scripts are ready is answered with one click', async (t) => {
  await t.settings({ 'prompts.mode': 'reject' });
  t.site.handle(async (request, response) => {
    if (request.url !== '/slow.js') return false;
    await sleep(700);
    response.writeHead(200, { 'content-type': 'text/javascript' }).end('bind();');
    return true;
  });
  const page = await t.openHtml(consentPage(`${banner}<script src="/slow.js"></script>`));
  await page.waitFor(`${storedSeen} === 'denied'`);
  assert.deepEqual(await clicksOn(page), ['Reject all']);
});

test('two prompts of two tools at once are both answered, nothing else', async (t) => {
  const second = banner.replace('id="prompt"', 'id="second"').replace('bottom:0', 'top:0').replaceAll('id="yes"', 'id="a"').replaceAll('id="no"', 'id="b"');
  const page = await reject(t, `${banner}${second}`, `bind();
    document.querySelector('#b').onclick = () => { localStorage.setItem('second_consent', 'denied'); document.querySelector('#second').remove(); };
    document.querySelector('#a').onclick = () => localStorage.setItem('second_consent', 'granted');`);
  await page.waitFor(`${storedSeen} === 'denied'`);
  await page.waitFor('localStorage.getItem("second_consent") === "denied"');
  assert.deepEqual(await clicksOn(page), ['Reject all', 'Reject all']);
});

test('a button that turns into another one while it is pressed is not pressed', async (t) => {
  const page = await reject(t, banner, `
    globalThis.deleted = 0;
    const no = document.querySelector('#no');
    const swap = () => { no.textContent = 'Delete account'; };
    for (const type of ['pointerdown', 'mousedown', 'pointerover', 'mouseover', 'focus']) no.addEventListener(type, swap);
    no.addEventListener('click', () => { if (no.textContent === 'Delete account') deleted += 1; });`);
  await page.waitFor('document.querySelector("#no").textContent === "Delete account"');
  await sleep(2_500);
  assert.equal(await page.evaluate('deleted'), 0);
  assert.equal(await storedOn(page), null);
});

test('another button that is put over ours is not pressed', async (t) => {
  const page = await reject(t, banner, `
    bind();
    globalThis.deleted = 0;
    const box = document.querySelector('#no').getBoundingClientRect();
    const over = Object.assign(document.createElement('button'), { textContent: 'Delete account', onclick: () => { deleted += 1; } });
    over.style.cssText = 'position:fixed;z-index:9;left:' + box.left + 'px;top:' + box.top + 'px;width:' + box.width + 'px;height:' + box.height + 'px';
    document.body.append(over);`);
  await page.waitFor(`${storedSeen} === 'denied'`);
  assert.equal(await page.evaluate('deleted'), 0);
});

const tall = '<a id="search" href="#search">Search</a><div style="height:4000px"></div>';
const modal = '<div id="shade" style="position:fixed;inset:0;background:#0008"></div>';

test('focus and scroll position are as before, a lock and a shade that the site forgot are gone', async (t) => {
  const page = await reject(t, tall, `
    search.focus({ preventScroll: true }); scrollTo(0, 900);
    setTimeout(() => {
      document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(modal + banner)});
      bind();
      no.addEventListener('click', () => { scrollTo(0, 0); });
      document.documentElement.style.overflow = 'hidden';
      yes.focus();
    }, 300)`);
  await page.waitFor(`${storedSeen} === 'denied'`);
  await page.waitFor('getComputedStyle(document.documentElement).overflowY !== "hidden"');
  await page.waitFor('document.querySelector("#shade").checkVisibility() === false');
  await page.waitFor('Math.round(scrollY) === 900');
  await page.evaluate('scrollTo(0, 1200)');
  assert.equal(await page.evaluate('Math.round(scrollY)'), 1200, 'the page scrolls again');
});

test('the focus goes back to where it was before the answer', async (t) => {
  const page = await reject(t, `${tall}${banner}`, 'bind(); search.focus({ preventScroll: true }); no.addEventListener("click", () => yes.focus(), true);');
  await page.waitFor(`${storedSeen} === 'denied'`);
  await page.waitFor('document.activeElement?.id === "search"');
});

test('a site that takes its own lock away finds no trace of ours', async (t) => {
  const page = await reject(t, `${tall}${modal}${banner}`, `
    document.body.style.overflow = 'hidden';
    bind();
    no.addEventListener('click', () => setTimeout(() => { document.body.style.overflow = ''; shade.remove(); }, 150));`);
  await page.waitFor(`${storedSeen} === 'denied'`);
  await sleep(1_500);
  assert.equal(await page.evaluate('document.body.getAttribute("style") ?? ""'), '');
  assert.equal(await page.evaluate('document.documentElement.getAttribute("style") ?? ""'), '');
});

test('a site that reloads at each refusal is not reloaded again and again', async (t) => {
  const page = await reject(t, banner, 'no.onclick = () => { sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1; location.reload(); }');
  const prompt = await promptOf(t, page, ({ reason }) => reason === 'came-back', 30_000);
  assert.equal(prompt.status, 'could-not');
  await sleep(2_000);
  const reloads = Number(await page.evaluate<string>('sessionStorage.loads'));
  assert.ok(reloads >= 1 && reloads <= 2, `${reloads} reloads`);
  assert.ok(await page.evaluate('document.querySelector("#prompt") !== null'));
}, { timeout: 90_000 });

test('an answer after which the site reloads is not forgotten', async (t) => {
  const page = await reject(t, '<div id="here"></div>', `
    if (!${storedSeen}) here.innerHTML = ${shown};
    document.querySelector('#no')?.addEventListener('click', () => { localStorage.setItem('analytics', 'denied'); location.reload(); });`);
  await page.waitFor(`${storedSeen} === 'denied'`);
  await sleep(1_000);
  const prompt = await promptOf(t, page, ({ choice }) => choice === 'reject');
  assert.ok(['done', 'verified'].includes(prompt.status), `${prompt.status} ${prompt.reason}`);
});
