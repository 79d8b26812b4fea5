/** Marks through the life of a page: late pictures, renewed cards, navigation within the page, veils, keyboard, pages that hide them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from '../../scripts/setup/root.mjs';
import { test, type TestContext } from '../support/browser-test';
import type { PageHandle } from '../support/browser-under-test';
import { inContent, marksOf, type SeenMark } from '../support/colophon';
import { demoPages } from '../support/demo-site';
import { poll } from '../support/work';

const news = readFileSync(`${root}/demo/news/index.html`, 'utf8').replaceAll('src="', 'src="/news/');

const shownOn = async (t: TestContext, page: PageHandle): Promise<SeenMark[]> => (await marksOf(t.browser, page)).marks.filter(({ width }) => width > 0);

/** Waits for so many marks, and that they stay so many. */
async function shown(t: TestContext, page: PageHandle, count: number): Promise<SeenMark[]> {
  await poll(async () => ((await marksOf(t.browser, page)).marks.length === count ? true : null), 15_000, `${count} marks`);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const { marks } = await marksOf(t.browser, page);
  assert.equal(marks.length, count);
  return marks;
}

test('pictures that load late and cards that are drawn anew are marked once each', async (t) => {
  const page = await t.openHtml(news.replaceAll('<img ', '<img loading="lazy" '));
  await shown(t, page, 6);
  await page.evaluate(() => {
    const cards = document.querySelector('.cards')!;
    cards.replaceChildren(...[...cards.children].map((card) => card.cloneNode(true)));
  });
  await shown(t, page, 6);
  await page.evaluate('document.querySelector(".cards").append(document.getElementById("card-3").cloneNode(true))');
  await shown(t, page, 7);
  await page.evaluate('document.querySelector("figure img").src = "/news/card.png"');
  await shown(t, page, 7);
});

test('navigation within the page: old marks go, the new page is marked once', async (t) => {
  const page = await t.openHtml(news);
  await shown(t, page, 6);
  await page.evaluate(() => {
    const kept = document.querySelector('main')!.innerHTML;
    history.pushState({}, '', '/elsewhere');
    document.querySelector('main')!.innerHTML = '<article><h1>항구에 새 등대 불빛이 들어왔다</h1></article>';
    setTimeout(() => (document.querySelector('main')!.innerHTML = kept), 2_500);
  });
  await poll(async () => ((await marksOf(t.browser, page)).marks.length === 0 ? true : null), 10_000, 'no marks of the old page');
  await shown(t, page, 6);
});

test('blurred pictures are cut at their edge, a real click shows one, and it stays shown', async (t) => {
  await t.settings({ 'marks.pictures': 'blur' });
  const page = await t.openHtml(news);
  await shown(t, page, 6);
  const filters = (): Promise<string[]> => page.evaluate('[...document.querySelectorAll("img")].map((image) => image.style.filter)');
  assert.deepEqual(await filters(), ['blur(18px)', 'blur(18px)']);
  await page.evaluate('document.querySelector("figure img").click()');
  assert.deepEqual(await filters(), ['blur(18px)', 'blur(18px)'], 'not by a click that the page makes');
  const lead = await page.evaluate<{ x: number; y: number; width: number; height: number }>('document.querySelector("figure img").getBoundingClientRect().toJSON()');
  await page.clickAt(lead.x + lead.width / 2, lead.y + lead.height / 2);
  assert.deepEqual(await filters(), ['', 'blur(18px)']);
  await page.evaluate('document.querySelector(".cards").append(document.getElementById("card-3").cloneNode(true))');
  await shown(t, page, 7);
  assert.deepEqual(await filters(), ['', 'blur(18px)']);
});

test('by keyboard alone: to a mark, into its card, show the picture, close, and the focus is back', async (t) => {
  await t.settings({ 'marks.pictures': 'dim' });
  const page = await t.openHtml(news);
  await page.activate();
  await shown(t, page, 6);
  const focused = (): Promise<string> =>
    inContent(t.browser, page, () => {
      const host = document.querySelector('colophon-marks') as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
      const api = globalThis as unknown as { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } };
      const inside = host.openOrClosedShadowRoot ?? api.chrome?.dom?.openOrClosedShadowRoot(host);
      return (inside?.activeElement as HTMLElement | null)?.className ?? '';
    });
  for (let presses = 0; presses < 40 && !(await focused()).startsWith('mark'); presses += 1) await page.press('Tab');
  assert.match(await focused(), /^mark generated/);
  await page.press('Enter');
  await poll(async () => (await marksOf(t.browser, page)).card, 5_000, 'a reason card');
  await page.press('Tab');
  assert.equal(await focused(), 'close');
  await page.press('Tab');
  assert.equal(await focused(), 'reveal');
  await page.press('Enter');
  await poll(() => page.evaluate<boolean>('document.querySelector("figure img").style.filter === ""'), 5_000, 'the picture');
  await page.press('Escape');
  await poll(async () => (await marksOf(t.browser, page)).card === '', 5_000, 'the card to close');
});

test('the close button gives the focus back to its mark', async (t) => {
  const page = await t.openHtml(news);
  await page.activate();
  await shown(t, page, 6);
  const [first] = await shownOn(t, page);
  await page.clickAt(first!.x + first!.width / 2, first!.y + first!.height / 2);
  await poll(async () => (await marksOf(t.browser, page)).card, 5_000, 'a reason card');
  await page.press('Tab');
  await page.press('Enter');
  await poll(async () => (await marksOf(t.browser, page)).card === '', 5_000, 'the card to close');
  await page.press('Enter');
  await poll(async () => (await marksOf(t.browser, page)).card, 5_000, 'the card again');
});

test('at double zoom, in a narrow window and from right to left marks stay in the window, apart from each other', async (t) => {
  for (const [html, width] of [[news, 340], [news.replace('<html lang="ko">', '<html lang="ar" dir="rtl">'), 340], [news, 900]] as const) {
    const page = await t.openHtml(html);
    await page.setViewport(width, 800);
    if (width === 900) await t.browser.setZoom(page, 2);
    await shown(t, page, 6);
    const marks = await shownOn(t, page);
    const inner = await page.evaluate<number>('document.documentElement.clientWidth');
    for (const { x, width: own } of marks) assert.ok(x >= 0 && x + own <= inner + 1, `${x} + ${own} in ${inner}`);
    for (const a of marks) for (const b of marks) assert.ok(a === b || Math.abs(a.x - b.x) >= Math.min(a.width, b.width) - 1 || Math.abs(a.y - b.y) >= Math.min(a.height, b.height) - 1, 'marks lie on each other');
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth || document.documentElement.scrollWidth > 900'), true);
    if (width === 900) await t.browser.setZoom(page, 1);
  }
});

test('searching the page finds the public words of a mark at most', async (t) => {
  const page = await t.openHtml(news);
  await shown(t, page, 6);
  const secrets = [t.host, 'colophon', 'Words on the page', 'nobody signed it', 'marks.style', 'prompts.mode'];
  const found = await page.evaluate((words: string[]) => words.filter((word) => (globalThis as unknown as { find(word: string): boolean }).find(word)), secrets);
  assert.deepEqual(found, []);
});

test('a page that clears all highlights loses no mark', async (t) => {
  const page = await t.openHtml(news);
  await shown(t, page, 6);
  await page.evaluate('CSS.highlights.clear()');
  await shown(t, page, 6);
});

test('a page that tries to hide the marks by style does not; one that covers or fades everything is told of in the popup', async (t) => {
  const styled = await t.openHtml(news.replace('</style>', 'colophon-marks, colophon-marks * { display: none !important; opacity: 0 !important; visibility: hidden !important; transform: scale(0) !important }</style>'));
  assert.ok((await shown(t, styled, 6)).some(({ width }) => width > 16));
  for (const attack of ['html { opacity: 0 }', 'body::before { content: ""; position: fixed; inset: 0; z-index: 2147483647 }', 'html::after { content: ""; position: absolute; inset: 0; z-index: 2147483647 }']) {
    const page = await t.openHtml(news.replace('</style>', `${attack}</style>`));
    const popup = await t.popup(page);
    const { report } = await t.state(popup, page, (state) => state.report?.marksHidden === true);
    assert.equal(report!.items.length, 6);
    await popup.waitFor('/removing or covering/.test(document.querySelector(".notice")?.textContent ?? "")');
  }
});

test('a dialog over the page that is closed again is not held against it', async (t) => {
  const { page, popup } = await t.read(demoPages.news);
  await shown(t, page, 6);
  await page.evaluate('document.body.insertAdjacentHTML("beforeend", `<div id="veil" style="position:fixed;inset:0;background:#fff;z-index:2147483647"></div>`)');
  await page.evaluate('scrollBy(0, 2)');
  await t.state(popup, page, (state) => state.report?.marksHidden === true);
  await page.evaluate(() => {
    document.getElementById('veil')!.remove();
    scrollBy(0, -2);
  });
  await t.state(popup, page, (state) => state.report?.marksHidden === false);
});
