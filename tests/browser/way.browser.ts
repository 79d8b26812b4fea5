/** The whole way on the demo news page, in both its forms: found, marked, listed. */
import assert from 'node:assert/strict';
import { test } from '../support/browser-test';
import { demoPages } from '../support/demo-site';

for (const form of ['news', 'plain'] as const) {
  test(`${form}: finds the article, seven cards and marks exactly six items`, async (t) => {
    const { page, popup, state } = await t.read(demoPages[form]);
    const { report } = state;
    assert.deepEqual(
      report!.items.map(({ kind, degree, source }) => ({ kind, degree, source })),
      ['picture', 'card', 'picture', 'card', 'card', 'card'].map((kind) => ({ kind, degree: 'generated', source: 'label' })),
    );
    assert.equal(report!.counts.articles, 1);
    assert.equal(report!.counts.cards, 7);
    const article = (await t.articleOf(popup, page))!;
    assert.equal(article.headline, '새솔시, 심야 자율주행 버스 정식 운행 시작');
    assert.equal(article.lang, 'ko');
    assert.equal(article.blocks.length, 6, article.blocks.map(({ text }) => text.slice(0, 30)).join(' | '));
    const text = article.blocks.map((block) => block.text).join('\n');
    for (const other of ['첫 화면', '쿠키', '벌통', '개인정보', '함께 읽을']) assert.ok(!text.includes(other), `the article contains "${other}"`);
  });
}
