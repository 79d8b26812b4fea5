/** What the finder makes of whole pages: home pages, several stories, promotions inside a story. */
import assert from 'node:assert/strict';
import { test, type TestContext } from '../support/browser-test';
import { page, story, teasers } from '../support/news-pages';

const title = 'The harbour is rebuilt after all';

async function read(t: TestContext, html: string) {
  const opened = await t.openHtml(html);
  const popup = await t.popup(opened);
  const { report } = await t.state(popup, opened, (state) => state.report !== null);
  return { report: report!, article: await t.articleOf(popup, opened) };
}

test('a home page has cards and no article', async (t) => {
  const lists = `<section><h2>Today</h2>${teasers(5)}</section><section><h2>Most read</h2>${teasers(4, 10)}</section>`;
  const { report, article } = await read(t, page(lists.replaceAll('<div class="teaser">', '<article class="teaser">').replaceAll('</p></div>', '</p></article>'), 'The Daily'));
  assert.deepEqual(report.counts, { articles: 0, cards: 9, pictures: 9 });
  assert.equal(report.hasArticle, false);
  assert.equal(article, null);
});

test('two full stories one below the other are two articles', async (t) => {
  const { report, article } = await read(t, page(story(title) + story('Night trains to the coast return', 6, 20), title));
  assert.equal(report.counts.articles, 2);
  assert.equal(article!.headline, title);
  assert.ok(!article!.blocks.some(({ text }) => /^Part 2\d/.test(text)), 'the second story is not part of the first');
});

test('promotions inside a story, related and most read stories are cards and not its text', async (t) => {
  const promo = '<aside class="promo"><a href="/2026/reservoirs-run-dry-in-the-south"><h4>Farmers wait for rain as the reservoirs run dry</h4></a></aside>';
  const [first, second] = [story(title, 4).replace('</article>', ''), story('', 4, 4).replace(/^.*<\/figure>/s, '')];
  const rest = `<section class="related"><h2>Related</h2>${teasers(3)}</section><section class="most-read"><h2>Most read</h2><ol>${[4, 5, 6].map((index) => `<li>${teasers(1, index)}</li>`).join('')}</ol></section>`;
  const { report, article } = await read(t, page(first + promo + second + rest, title));
  assert.deepEqual({ articles: report.counts.articles, cards: report.counts.cards }, { articles: 1, cards: 7 });
  const text = article!.blocks.map((block) => block.text).join('\n');
  assert.equal(article!.blocks.length, 8, text);
  assert.ok(!/reservoirs|Most read|Related/.test(text));
});

const elsewhere: [where: string, html: string, blocks: number][] = [
  ['an open shadow root', `<story-view><template shadowrootmode="open">${story(title)}</template></story-view>`, 6],
  ['a frame of the same origin', `<iframe srcdoc='${story(title)}' width="900" height="900"></iframe>`, 6],
];
for (const [where, html, blocks] of elsewhere) {
  test(`a story in ${where} is read`, async (t) => {
    const { article } = await read(t, page(html, title, '<meta property="og:type" content="article">'));
    assert.equal(article?.headline, title);
    assert.equal(article.blocks.length, blocks);
  });
}

for (const name of ['template', 'noscript']) {
  test(`what stands in a ${name} is no story: nobody sees it`, async (t) => {
    const { article } = await read(t, page(`<${name}>${story('Hidden', 6, 30)}</${name}>${story(title)}`, title));
    assert.deepEqual([article?.headline, article?.blocks.length], [title, 6]);
  });
}
