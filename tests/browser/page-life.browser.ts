/** Pages that change under us: what comes late, what is scrolled in, where the reader goes and comes back from. */
import assert from 'node:assert/strict';
import type { PageReport } from '../../src/messages/report';
import type { PageHandle } from '../support/browser-under-test';
import { test, type TestContext } from '../support/browser-test';
import { marksOf } from '../support/colophon';
import { page, story, teasers } from '../support/news-pages';
import { poll } from '../support/work';

const title = 'The harbour is rebuilt after all';
const labelled = (html: string): string => html.replace('<figcaption>', '<figcaption>AI-generated image. ');

async function open(t: TestContext, html: string) {
  const opened = await t.openHtml(html);
  const popup = await t.popup(opened);
  const until = async (fits: (report: PageReport) => boolean) => (await t.state(popup, opened, ({ report }) => report !== null && fits(report))).report!;
  return { opened, popup, until };
}

const add = (opened: PageHandle, html: string) => opened.evaluate((text: string) => document.querySelector('main')!.insertAdjacentHTML('beforeend', text), html);

test('a story that comes late is found', async (t) => {
  const { opened, until } = await open(t, page('<p>Loading …</p>', title, '<meta property="og:type" content="article">'));
  await until(({ hasArticle }) => !hasArticle);
  await add(opened, labelled(story(title)));
  const report = await until(({ hasArticle }) => hasArticle);
  assert.deepEqual([report.headline, report.items.length], [title, 1]);
});

test('a second full story that is scrolled in is a second article', async (t) => {
  const { opened, until } = await open(t, page(story(title), title));
  await until(({ counts }) => counts.articles === 1);
  await add(opened, labelled(story('Night trains to the coast return', 6, 20)));
  const report = await until(({ counts }) => counts.articles === 2);
  assert.deepEqual([report.headline, report.items.length], [title, 1]);
});

test('cards that are put in later, and the picture of one that loads later, are found', async (t) => {
  const { opened, until } = await open(t, page(story(title) + teasers(3), title));
  await until(({ counts }) => counts.cards === 3 && counts.pictures === 4);
  await add(opened, teasers(2, 5).replaceAll('src="/news/card.png" ', 'class="lazy" '));
  await until(({ counts }) => counts.cards === 5 && counts.pictures === 4);
  await opened.evaluate(() => document.querySelectorAll<HTMLImageElement>('img.lazy').forEach((image) => (image.src = '/news/card.png')));
  await until(({ counts }) => counts.pictures === 6);
});

test('a label whose words change on the page: the mark follows, once', async (t) => {
  const { opened, until } = await open(t, page(story(title), title));
  await until(({ items }) => items.length === 0);
  await opened.evaluate(() => ((document.querySelector('figcaption')!.firstChild as Text).data = 'The harbour. AI-generated image'));
  const { items } = await until((report) => report.items.length > 0);
  assert.deepEqual(items.map(({ kind, degree }) => [kind, degree]), [['picture', 'generated']]);
});

test('an app that goes to another story without loading: the old one is gone, nothing is doubled', async (t) => {
  const { opened, until } = await open(t, page(labelled(story(title)) + teasers(3), title));
  await until(({ items }) => items.length === 1);
  await opened.evaluate((html: string) => {
    history.pushState({}, '', '/2026/another-story');
    document.title = 'Night trains to the coast return';
    document.querySelector('main')!.innerHTML = html;
  }, labelled(story('Night trains to the coast return', 6, 20)));
  const report = await until(({ headline }) => headline === 'Night trains to the coast return');
  assert.deepEqual([report.counts.articles, report.counts.cards, report.items.length], [1, 0, 1]);
  await poll(async () => (await marksOf(t.browser, opened)).marks.length === 1, 5_000, 'one mark');
});

test('back from the browser’s cache: the same report, the marks not doubled', async (t) => {
  const { opened, until } = await open(t, page(labelled(story(title)), title));
  await until(({ items }) => items.length === 1);
  const first = await opened.url();
  await opened.goto(t.address('/news/plain.html'));
  await until(({ headline }) => headline !== title);
  await opened.back();
  await poll(async () => (await opened.url()) === first, 10_000, 'the first page');
  const report = await until(({ headline }) => headline === title);
  assert.equal(report.items.length, 1);
  await poll(async () => (await marksOf(t.browser, opened)).marks.length === 1, 5_000, 'one mark');
});

test('a document that is opened anew is read once more, if at all, and nothing fails', async (t) => {
  const { opened, until } = await open(t, page(labelled(story(title)), title));
  await until(({ items }) => items.length === 1);
  await opened.evaluate((html: string) => {
    document.open();
    document.write(html);
    document.close();
  }, page(story('Night trains to the coast return', 6, 20), 'Night trains to the coast return'));
  await opened.waitFor('document.querySelector("h1")?.textContent.startsWith("Night")');
  await poll(async () => (await marksOf(t.browser, opened)).marks.filter(({ width }) => width > 0).length === 0, 10_000, 'the old mark to go');
});
