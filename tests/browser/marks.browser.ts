/** The marks on the page: how many, where, what they say, and that the page stays as it was. */
import assert from 'node:assert/strict';
import type { PageHandle } from '../support/browser-under-test';
import { test, type TestContext } from '../support/browser-test';
import { inContent, marksOf } from '../support/colophon';
import { demoPages } from '../support/demo-site';
import { poll } from '../support/work';

async function sixMarks(t: TestContext, page: PageHandle) {
  return poll(async () => {
    const seen = await marksOf(t.browser, page);
    return seen.marks.length === 6 && seen.marks.some(({ width }) => width > 0) ? seen.marks : null;
  }, 10_000, 'six marks');
}

const open = (t: TestContext, page: PageHandle) => poll(async () => (await marksOf(t.browser, page)).card, 5_000, 'a reason card');

test('draws six marks with accessible names, each at its item', async (t) => {
  const { page } = await t.read(demoPages.news);
  const marks = await sixMarks(t, page);
  assert.equal(new Set(marks.map(({ label }) => label)).size, 6, 'names tell the marks apart');
  for (const { label } of marks) assert.match(label, /AI/);
  const lead = await page.evaluate<{ left: number; top: number; right: number; bottom: number }>('document.querySelector("figure img").getBoundingClientRect().toJSON()');
  const onLead = marks.filter(({ x, y }) => x >= lead.left && x < lead.right && y >= lead.top && y < lead.bottom);
  assert.equal(onLead.length, 1);
});

test('a real click opens the reason card with the quoted words and their place, Escape closes it', async (t) => {
  const { page } = await t.read(demoPages.news);
  const [first] = await sixMarks(t, page);
  await page.clickAt(first!.x + first!.width / 2, first!.y + first!.height / 2);
  const card = await open(t, page);
  assert.match(card, /AI로 생성한 이미지/);
  assert.match(card, /credit line|caption/i);
  await page.press('Escape');
  await poll(async () => (await marksOf(t.browser, page)).card === '', 5_000, 'the card to close');
});

test('a click that the page makes itself does nothing', async (t) => {
  const { page } = await t.read(demoPages.news);
  const [first] = await sixMarks(t, page);
  await page.evaluate((x: number, y: number) => {
    const host = document.querySelector('colophon-marks')!;
    (host as HTMLElement).click();
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
      host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
      document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
    }
  }, first!.x + 5, first!.y + 5);
  const { card, marks } = await marksOf(t.browser, page);
  assert.equal(card, '');
  assert.ok(marks.every(({ expanded }) => !expanded));
});

test('nothing on the page moves because of the marks', async (t) => {
  const boxes = `JSON.stringify([...document.querySelectorAll('h1, h2, h3, p, img, .card, footer')].map((e) => e.getBoundingClientRect()), (_, v) => typeof v === 'number' ? Math.round(v * 10) / 10 : v)`;
  await t.settings({ 'marks.style': 'off' });
  const without = await t.open(demoPages.news);
  await without.waitFor('document.readyState === "complete"');
  const before = await without.evaluate<string>(boxes);
  await t.settings({ 'marks.style': 'word' });
  const { page } = await t.read(demoPages.news);
  await sixMarks(t, page);
  assert.equal(await page.evaluate<string>(boxes), before);
});

test('the page cannot look into the marks', async (t) => {
  const { page } = await t.read(demoPages.news);
  await sixMarks(t, page);
  assert.equal(await page.evaluate('document.querySelector("colophon-marks").shadowRoot'), null);
  assert.equal(await inContent(t.browser, page, 'document.querySelector("colophon-marks").textContent'), '');
});
