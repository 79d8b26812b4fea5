import { expect, test } from 'vitest';
import { findCards } from '../../src/article/cards';
import { Budget } from '../../src/shared/budget';
import { articleOf, cardsIn, generous, headlinesIn, open, three } from './cards/open';

const STORIES = ['Harbour reopens after the storm of the century', 'School roof is repaired at last, says the mayor', 'Two bridges over the river to close in June'];

test('one card per entry of a list, with everything that belongs to it inside', () => {
  const cards = cardsIn(`<h2>More news</h2><div>${three}</div>`);
  expect(cards.map((card) => card.headline)).toEqual(STORIES);
  for (const card of cards) {
    expect(card.root.className).toBe('box');
    expect(card.headlineElement.localName).toBe('h3');
    expect(card.link.parentElement!.localName).toBe('h3');
    expect(card.text).toContain('Politics');
    expect(card.text).toContain('Jo Writer, 2 May 2026');
    expect(card.pictures).toEqual([]);
  }
  expect(cards[0]!.href).toBe('https://news.example/2026/harbour-reopens-after-the-storm');
});

test('a list page has only cards, a page without links none', () => {
  expect(findCards(open(`<main>${three}</main>`, 'https://news.example/'), [], generous())).toHaveLength(3);
  expect(cardsIn('<p>Nothing leads anywhere.</p>')).toEqual([]);
  expect(cardsIn('')).toEqual([]);
});

test('a whole card may be one link, with or without a headline of its own', () => {
  const cards = cardsIn(`<ul>
    <li><a href="/2026/a-first-story-here"><img src="a.jpg"><span>By reporters</span><div>Ferry line is to be extended to the islands</div><p>${'The council agreed on Tuesday to pay for it. '.repeat(5)}</p></a></li>
    <li><a href="/2026/a-second-story-here"><p>${'A long text without any headline tells the story of the lighthouse keeper. '.repeat(3)}</p></a></li></ul>`);
  expect(cards.map((card) => card.headlineElement.localName)).toEqual(['div', 'p']);
  expect(cards[0]!.headline).toBe('Ferry line is to be extended to the islands');
  expect(cards[1]!.headline).toBe(cards[1]!.text);
});

test('a link stretched over its card and without text belongs to the heading beside it', () => {
  const cards = cardsIn(`<div>${['first-of-the-long-slugs', 'second-of-the-long-slugs'].map((slug) => `<article><h3>The ${slug.split('-')[0]} headline of this short list</h3><time>2 May 2026</time><a href="/2026/${slug}"></a></article>`).join('')}</div>`);
  expect(cards.map((card) => card.headline)).toEqual(['The first headline of this short list', 'The second headline of this short list']);
});

test.each([
  ['a menu', '<nav><ul><li><a href="/politics">Politics and parliament</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>'],
  ['tags', '<ul class="article-tags"><li><a href="/tag/harbour">Harbour development plan</a></li><li><a href="/tag/storm">Storm of the century</a></li></ul>'],
  ['breadcrumbs', '<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/news/local-news-of-the-north">Local news of the north</a></li></ol>'],
  ['share links', '<div class="share-buttons"><a href="https://social.example/share?u=1&t=2&v=3">Share this story on Social Network</a><a href="https://other.example/share?u=1&t=2&v=3">Share this story on Other Network</a></div>'],
  ['authors', '<div class="authors"><a href="/author/jo-anne-writer-of-things">Jo Anne Writer, our correspondent in the north</a></div>'],
  ['a footer', '<footer><a href="/privacy">Privacy policy</a><a href="/terms">Terms and conditions of use</a><a href="/contact">Contact the newsroom</a></footer>'],
  ['pagination', '<div class="pagination"><a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=3">Next page</a></div>'],
  ['languages', '<ul class="languages"><li><a href="/de">Deutsch</a></li><li><a href="/ko">한국어</a></li></ul>'],
  ['the page itself', '<a href="#comments">Read the 25 comments on this story</a><a href="/2026/the-story-of-this-page">The story of this page as you see it</a>'],
  ['a labelled advertisement', '<ul><li><a href="/2026/buy-the-best-of-sofas-now"><span>Advertisement</span><h3>The best of sofas is now even better than before</h3></a></li><li><a href="/2026/buy-the-best-of-tables-now"><span>Sponsored</span><h3>The best of tables is now even better than before</h3></a></li></ul>'],
  ['recommendations of an ad network', '<div class="taboola"><a href="https://ads.example/click?a=1&b=2&c=3"><img src="x.jpg"><h3>You will not believe what this lamp can do for you</h3></a></div>'],
])('%s is no card', (_, html) => {
  expect(headlinesIn(`${html}<main>${three}</main>`)).toEqual(STORIES);
});

test('links in a sentence of the story are no cards, a promotion between paragraphs is one', () => {
  const document = open(`<h1>The story of this page</h1><div>
    <p>The mayor, who <a href="/2025/mayor-wins-the-town-election">won the election in the town last year</a>, said on Monday that nothing was decided and that talks would go on.</p>
    <p>Also read: <a href="/2026/harbour-reopens-after-the-storm">Harbour reopens after the storm of the century</a></p>
    <p>In April <a href="/2025/mayor-opens-the-new-bridge">she opened the new bridge over the river</a>.</p></div>`);
  const cards = findCards(document, [articleOf(document, 'p')], generous());
  expect(cards.map((card) => card.headline)).toEqual(['Harbour reopens after the storm of the century']);
});

test('the same story in two lists is two cards, picture and headline side by side are one', () => {
  const flat = `<a href="/2026/harbour-reopens-after-the-storm"><img src="a.jpg"></a><h3><a href="/2026/harbour-reopens-after-the-storm">Harbour reopens after the storm of the century</a></h3>
    <a href="/2026/school-roof-is-repaired"><img src="b.jpg"></a><h3><a href="/2026/school-roof-is-repaired">School roof is repaired at last, says the mayor</a></h3>`;
  const list = '<ol><li><a href="/2026/harbour-reopens-after-the-storm">Harbour reopens after the storm of the century</a></li><li><a href="/2026/school-roof-is-repaired">School roof is repaired at last, says the mayor</a></li></ol>';
  expect(headlinesIn(`<div>${flat}</div>${list}`)).toEqual([...STORIES.slice(0, 2), ...STORIES.slice(0, 2)]);
});

test('Korean, Arabic and Japanese headlines count by what they say', () => {
  const list = ['남북 군사 긴장 완화 위한 새 제안 발표', 'الحكومة تعلن خطة جديدة لإصلاح الطرق في الشمال', '日向灘を震源とする地震で宮崎県は震度５弱を観測'];
  expect(headlinesIn(`<ul>${list.map((headline, index) => `<li><a href="/articles/20260${index}1"><h4>${headline}</h4></a></li>`).join('')}</ul>`)).toEqual(list);
});

test('a card keeps its label line, with or without semantic markup', () => {
  const label = '<div class="m"><span>AI에 의해 보고됨</span></div>';
  const text = (index: number) => `<p>${index}월에 시의회는 항구의 새 다리를 두고 긴 회의를 열었고 어부들과 상인들의 의견을 차례로 들은 뒤 결정을 다음 주로 미루기로 하였다.</p>`;
  const list = (tag: string) => `<div class="list">${[1, 2, 3, 4].map((index) => `<${tag}><a href="/ko/articles/${index}">${index % 2 === 0 ? '' : label}${text(index)}</a></${tag}>`).join('')}</div>`;
  for (const tag of ['article', 'div']) {
    const cards = findCards(open(list(tag), 'http://localhost:8080/page.html'), [], generous());
    expect(cards.map((card) => card.root.localName)).toEqual([tag, tag, tag, tag]);
    expect(cards.map((card) => card.text.startsWith('AI에 의해 보고됨 '))).toEqual([true, false, true, false]);
    expect(cards.every((card) => card.headlineElement.localName === 'p')).toBe(true);
  }
});

test('form fields that shadow properties do not lead astray', () => {
  const clobbered = `<form class="list"><input name="parentNode"><input name="firstChild"><input name="children"><input name="localName"><input name="id"><input name="getAttribute">${three}</form>`;
  expect(headlinesIn(clobbered)).toEqual(STORIES);
});

test('cards in an open shadow root are found', () => {
  const document = open('<div id="host"></div>');
  document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = `<section>${three}</section>`;
  expect(findCards(document, [], generous()).map((card) => card.headline)).toEqual(STORIES);
});

test('a spent budget ends the search without an error, an aborted one too', () => {
  const many = three.repeat(200);
  const spent = new Budget({ nodes: 500, milliseconds: 5_000 });
  expect(findCards(open(many), [], spent).length).toBeLessThan(100);
  expect(spent.spent).toBe(true);
  expect(findCards(open(many), [], new Budget({ nodes: 1e6, milliseconds: 5_000 }, AbortSignal.abort()))).toEqual([]);
});
