import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, baseOf, namesNoStory, siteOf, storyLikeness } from '../../../src/article/cards/address';
import { bodyOf } from '../../../src/article/cards/body';
import { survey, zoneAt } from '../../../src/article/cards/survey';
import { textOf } from '../../../src/article/cards/text';
import { weightOf } from '../../../src/article/cards/weight';
import { headNoun, zoneOf } from '../../../src/article/cards/zones';
import { Budget } from '../../../src/shared/budget';
import { articleOf, generous, open } from './open';

const address = (path: string) => addressOf(path, 'https://www.news.example/2026/the-story-of-this-page')!;

test('addresses of one story agree, whatever tracks the click', () => {
  const key = address('/2026/a-story').key;
  for (const other of ['/2026/a-story/', '/2026/a-story#comments', '/2026/a-story?utm_source=x&ref=y', 'https://news.example/2026/a-story', 'http://www2.news.example/2026/a-story/index.html']) expect(address(other).key).toBe(key);
  expect(address('/2026/a-story?page=2').key).not.toBe(key);
});

test.each(['', '#top', 'mailto:a@b.example', 'javascript:void(0)', '/a/picture.jpg', 'https://[broken', `/${'x'.repeat(3_000)}`, 'tel:123'])('%s leads to no story', (href) => {
  expect(addressOf(href, 'https://news.example/')).toBeNull();
});

test('any string is taken without an error', () => {
  fc.assert(fc.property(fc.string(), (href) => {
    const found = addressOf(href, 'https://news.example/');
    expect(found === null || found.href.startsWith('http')).toBe(true);
  }));
});

test('an address is what parsing it gives', () => {
  const piece = fc.constantFrom('a', 'News', '-', '.', '..', '/', '%2E', '%20', ':', '@', '~', '1', 'xn--a', 'ü', '\\', '?q=1', '#x', '//', ' ');
  const start = fc.constantFrom('/', 'https://news.example', 'http://www.1.example/', 'https://a.b-c.example/', 'HTTPS://News.example/', '//cdn.example/', '');
  fc.assert(fc.property(start, fc.array(piece, { maxLength: 8 }), fc.constantFrom('https://news.example/', 'https://news.example:8080/a/b', 'http://127.0.0.1/'), (begin, rest, base) => {
    const found = addressOf(begin + rest.join(''), base);
    if (found) expect(found.href).toBe(new URL((begin + rest.join('')).trim(), base).href);
  }), { numRuns: 500 });
});

test.each([['/author/jo', true], ['/news/tag/harbour', true], ['/thema/wetter', true], ['/newsletter', true], ['/2026/the-author-of-the-plan', false], ['/news/123456', false]])('%s names a person, list or service: %s', (path, expected) => {
  expect(namesNoStory(address(path))).toBe(expected);
});

test('a long slug, a number and the shape of the page make an address look like a story', () => {
  const own = address('/2026/the-story-of-this-page');
  expect(storyLikeness(address('/2026/another-story-of-this-town'), own)).toBe(3);
  expect(storyLikeness(address('/news/7712345'), own)).toBe(1);
  expect(storyLikeness(address('/politics'), own)).toBe(0);
  expect(storyLikeness(address('/a/b-c-d-e.html'), null)).toBe(2);
});

test('the site of a host is what one owner has', () => {
  expect([siteOf('life.news.example'), siteOf('news.example'), siteOf('www.paper.co.uk'), siteOf('a.b.paper.com.au')]).toEqual(['news.example', 'news.example', 'paper.co.uk', 'paper.com.au']);
});

test('a document without an address falls back to its canonical one', () => {
  const page = new DOMParser().parseFromString('<link rel="canonical" href="https://news.example/c"><p>', 'text/html');
  Object.defineProperty(page, 'baseURI', { value: 'about:blank' });
  Object.defineProperty(page, 'URL', { value: 'about:blank' });
  expect(baseOf(page)).toBe('https://news.example/c');
  expect(baseOf(open('<p>'))).toBe('https://news.example/2026/the-story-of-this-page');
});

test('white space weighs nothing, a Hangul or CJK character two', () => {
  expect(weightOf(' a b\n\u00a0c\u200b ')).toBe(3);
  expect(weightOf('한국 新聞')).toBe(8);
  expect(weightOf('x'.repeat(1_000_000))).toBeLessThanOrEqual(20_000);
});

test.each([['article-tags__list', 'tags'], ['mainNav', 'nav'], ['tag-politics', ''], ['tag-list', 'tag'], ['hide-ads', ''], ['share-buttons--large', 'share'], ['jobwidget', 'job'], ['', ''], ['-_-', ''], ['card', 'card']])('the head noun of "%s" is "%s"', (name, noun) => {
  expect(headNoun(name)).toBe(noun);
});

test('class names of any length and kind are read in linear time', () => {
  fc.assert(fc.property(fc.string(), (name) => typeof headNoun(name) === 'string'));
  const element = document.createElement('div');
  element.className = 'a-'.repeat(500_000);
  const before = performance.now();
  for (let i = 0; i < 50; i += 1) zoneOf(element);
  expect(performance.now() - before).toBeLessThan(500);
});

test.each([['<nav></nav>', 'soft'], ['<div role="navigation"></div>', 'soft'], ['<ol class="breadcrumb"></ol>', 'hard'], ['<div class="outbrain-box"></div>', 'ad'], ['<p class="byline"></p>', 'minor'], ['<time></time>', 'minor'], ['<div role="dialog"></div>', 'hard'], ['<div class="article-card share"></div>', 'hard'], ['<div class="story nav"></div>', 'none'], ['<div></div>', 'none']])('%s opens the zone %s', (html, zone) => {
  expect(zoneOf(open(html).body.firstElementChild!)).toBe(zone);
});

test('the survey sums texts, links and pictures over subtrees', () => {
  const page = survey(open('<div><p>four<a href="/x">link<img src="a"></a></p><script>not text</script></div><div>12</div>'), generous());
  const at = (tag: string) => page.tags.indexOf(tag);
  expect(page.weight[at('body')]).toBe(10);
  expect([page.weight[at('p')], page.linked[at('p')], page.own[at('p')], page.pictures[at('p')]]).toEqual([8, 4, 4, 1]);
  expect(page.links).toEqual([at('a')]);
  expect(page.last[at('p')]).toBe(at('img'));
  expect(page.parent.every((parent, index) => parent < index)).toBe(true);
});

test('the survey reads what an element is for when it is asked, and once', () => {
  const page = survey(open('<main class="nav"><p class="byline">x</p><nav>y</nav></main>'), generous());
  const at = (tag: string) => page.tags.indexOf(tag);
  expect(page.zones).toEqual([]);
  expect(['html', 'body', 'main', 'p', 'nav'].map((tag) => zoneAt(page, at(tag)))).toEqual(['none', 'none', 'none', 'minor', 'soft']);
  page.elements[at('p')]!.className = 'breadcrumb';
  expect(zoneAt(page, at('p'))).toBe('minor');
});

test('the survey stops where the budget ends and keeps what it saw', () => {
  const page = survey(open('<p>text</p>'.repeat(500)), new Budget({ nodes: 300, milliseconds: 5_000 }));
  expect(page.elements.length).toBeGreaterThan(100);
  expect(page.elements.length).toBeLessThan(300);
  expect(page.weight[0]).toBeGreaterThan(0);
});

test('texts of different boxes are kept apart, phrases are not', () => {
  const page = survey(open('<div><span>Label</span><h3>Head<b>line</b>  here</h3></div>'), generous());
  expect(textOf(page, page.tags.indexOf('div'), 100)).toBe('Label Headline here');
  expect(textOf(page, page.tags.indexOf('div'), 5)).toBe('Label');
});

test('a block that is one link is a promotion, a sentence with a link is the story', () => {
  const document = open(`<p id="a">READ MORE: <a href="/x"><span>The harbour opens again in spring</span></a></p><p id="b">In April, the couple <a href="/y">announced they expect a third child</a></p>
    <p id="c"><a href="/z">The harbour opens again in spring</a></p><p id="d">Much text of the story goes before this link and it is not a promotion <a href="/q">of the harbour story</a></p>`);
  const page = survey(document, generous());
  const body = bodyOf(page, [articleOf(document, 'p')]);
  const own = page.links.map((link) => body.isOwn(link));
  expect(own).toEqual([false, true, false, true]);
});
