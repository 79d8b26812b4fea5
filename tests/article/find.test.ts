import { describe, expect, test } from 'vitest';
import { findPage } from '../../src/article/find';
import type { PageContents } from '../../src/article/types';
import { pageOf, paragraphs, prose } from './page';

const limits = { milliseconds: 60_000 };
const find = (body: string, head?: string, lang?: string): PageContents => findPage(pageOf(body, head, lang), { limits });
const textsOf = (page: PageContents, index = 0): string[] => page.articles[index]!.blocks.map(({ text }) => text);

const title = 'The harbour will be rebuilt after all';
const head = `<title>${title} | The Daily</title><meta property="og:title" content="${title}">`;
const nav = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>';
const teaser = (index: number): string => `<article class="teaser"><a href="/story/${index}"><h3>Another story number ${index} with a headline</h3><p>A short teaser that tells what story ${index} is about.</p></a></article>`;
const teasers = `<section class="related"><h2>More stories</h2>${[1, 2, 3, 4, 5, 6].map(teaser).join('')}</section>`;
const story = (inside: string): string => `<header>${nav}</header><main><article><h1>${title}</h1><div class="byline">By <a rel="author" href="/a">Ann Writer</a></div>${inside}</article>${teasers}</main><footer><p>© The Daily. All rights reserved.</p></footer>`;

describe('one story', () => {
  const found = find(story(paragraphs(6)), head);
  const article = found.articles[0]!;

  test('has its text, whole and in order', () => expect(textsOf(found)).toEqual(prose(6)));

  test('has headline, byline, language and direction', () => {
    expect(article).toMatchObject({ headline: title, byline: 'By Ann Writer', lang: 'en', dir: 'ltr' });
    expect(article.headlineElement?.localName).toBe('h1');
  });

  test('points at live nodes of the page', () => {
    for (const { element, nodes, text } of article.blocks) {
      expect(element.isConnected).toBe(true);
      expect(nodes.map((node) => node.data).join('').replace(/\s+/g, ' ').trim()).toBe(text);
    }
    expect(article.root.localName).toBe('article');
  });

  test('knows headings, lists and quotes', () => {
    const inside = `${paragraphs(3)}<h2>What comes next for the town</h2>${paragraphs(2, 3)}<ul><li>${prose(1, 5)[0]}</li></ul><blockquote><p>${prose(1, 6)[0]}</p></blockquote>${paragraphs(2, 7)}`;
    const kinds = find(story(inside), head).articles[0]!.blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(['paragraph', 'paragraph', 'paragraph', 'heading', 'paragraph', 'paragraph', 'list-item', 'quote', 'paragraph', 'paragraph']);
  });

  test('gives each block its own language and direction', () => {
    const arabic = 'اجتمع المجلس مساء الثلاثاء ليقرر بعد أشهر من النقاش كيف سيعاد بناء الميناء القديم، وقال السكان إنهم لم يسألوا عن رأيهم في هذه الخطط الكبيرة.';
    const blocks = find(story(`${paragraphs(3)}<p>${arabic}</p>${paragraphs(3, 3)}`), head).articles[0]!.blocks;
    expect(blocks.find(({ text }) => text === arabic)).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(blocks[0]).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  test('is found without semantic markup', () => {
    const plain = story(paragraphs(6)).replaceAll(/<(\/?)(?:article|main|header|footer|nav|section)\b/g, '<$1div').replaceAll(/ class="\w+"/g, '');
    const texts = textsOf(find(plain, head));
    for (const text of prose(6)) expect(texts).toContain(text);
    expect(texts.join()).not.toMatch(/teaser|rights reserved/);
  });

  test('is found where line breaks part the paragraphs', () => {
    const page = find(story(`<div class="text">${prose(6).join('<br><br>')}</div>`), head);
    expect(textsOf(page)).toEqual(prose(6));
  });

  test('is found in an open shadow root', () => {
    const page = pageOf('<header>x</header><story-view></story-view>', head);
    page.querySelector('story-view')!.attachShadow({ mode: 'open' }).innerHTML = story(paragraphs(6));
    expect(textsOf(findPage(page, { limits }))).toEqual(prose(6));
  });

  test('has no comments, prompts, captions, credit lines', () => {
    const comments = `<section class="comments"><h2>Comments</h2>${prose(8, 10).map((text) => `<div class="comment"><p>${text} I think.</p></div>`).join('')}</section>`;
    const figure = '<figure><img src="a.jpg"><figcaption>The harbour in spring. Photo: Someone/Agency</figcaption></figure>';
    const prompt = `<div role="dialog"><p>We use cookies. ${prose(1)[0]}</p></div>`;
    const texts = textsOf(find(`${story(`${figure}${paragraphs(6)}`)}${comments}${prompt}`, head));
    expect(texts).toEqual(prose(6));
  });
});

describe('several full stories on one page', () => {
  const one = (from: number, name: string): string => `<article><h1>${name}</h1>${paragraphs(6, from)}</article>`;
  const page = find(`<main>${one(0, title)}${one(20, 'A second story follows below the first')}</main>`, head);

  test('are several articles, each with its headline and text', () => {
    expect(page.articles.map(({ headline }) => headline)).toEqual([title, 'A second story follows below the first']);
    expect(textsOf(page, 0)).toEqual(prose(6));
    expect(textsOf(page, 1)).toEqual(prose(6, 20));
  });

  test('but parts of one story with h1 headings are one article', () => {
    const parts = find(`<main><article><h1>${title}</h1>${paragraphs(4)}<h1>What comes next</h1>${paragraphs(4, 4)}</article></main>`, head);
    expect(parts.articles).toHaveLength(1);
  });
});

describe('no story', () => {
  test.each([
    ['an empty page', ''],
    ['a home page of teasers', `${nav}<main>${Array.from({ length: 30 }, (_, index) => teaser(index)).join('')}</main>`],
    ['a login form', '<form><label>Name <input></label><label>Password <input></label><button>Sign in</button></form>'],
    ['a list of links', `<ul>${Array.from({ length: 80 }, (_, index) => `<li><a href="/${index}">A link to some page ${index}</a></li>`).join('')}</ul>`],
  ])('%s', (_name, body) => expect(find(body, '<title>The Daily</title>').articles).toEqual([]));

  test('a document without a body', () => {
    const svg = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml') as unknown as Document;
    expect(findPage(svg)).toEqual({ lang: '', articles: [], cards: [], partial: false });
  });
});

describe('hostile pages', () => {
  const controls = ['parentNode', 'tagName', 'nextSibling', 'firstChild', 'classList', 'attributes', 'children', 'textContent', 'id', 'className'];

  test('a form whose controls are named after properties changes nothing', () => {
    const inputs = controls.map((name) => `<input name="${name}"><button name="${name}" id="${name}"></button>`).join('');
    const page = find(`<form>${inputs}${story(paragraphs(6))}</form>`, head);
    expect(textsOf(page)).toEqual(prose(6));
  });

  test('named elements do not stand in for the document’s properties', () => {
    const names = ['body', 'documentElement', 'head', 'createElement', 'implementation', 'querySelectorAll', 'title', 'URL'];
    expect(textsOf(find(story(names.map((name) => `<img name="${name}"><form id="${name}"></form>`).join('') + paragraphs(6)), head))).toEqual(prose(6));
  });

  test('a page too large is read in part, and says so', () => {
    const page = pageOf(`${story(paragraphs(6))}${'<i>x</i>'.repeat(5000)}`, head);
    const found = findPage(page, { limits: { nodes: 2000, milliseconds: 60_000 } });
    expect(found.partial).toBe(true);
  });

  test('an aborted search ends', () => {
    expect(findPage(pageOf(story(paragraphs(6)), head), { signal: AbortSignal.abort() }).partial).toBe(true);
  });

  test('a headline of a megabyte is cut', () => {
    const page = find(story(paragraphs(6)), `<title>${'x'.repeat(1_000_000)}</title>`);
    expect(page.articles[0]!.headline.length).toBeLessThanOrEqual(1000);
  });
});
