import { describe, expect, test, vi } from 'vitest';
import { looksLikeNews } from '../../src/article/gate';
import { pageOf, paragraphs, prose } from './page';

const json = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const og = (type: string) => `<meta property="og:type" content="${type}">`;
const card = (index: number) => `<article><a href="/${index}"><h3>A headline of some story ${index}</h3></a><p>Short.</p></article>`;

describe('says yes to', () => {
  test.each([
    ['a page that calls itself an article', og('article'), '<p>Short.</p>'],
    ['NewsArticle in JSON-LD', json({ '@graph': [{ '@type': 'NewsArticle' }] }), '<p>Short.</p>'],
    ['a type of several', json({ '@type': ['NewsArticle', 'Thing'] }), '<p>Short.</p>'],
    ['a time of publication', '<meta property="article:published_time" content="2026-01-01">', '<p>Short.</p>'],
    ['plain paragraphs', '', paragraphs(4)],
    ['paragraphs of divs and breaks', '', `<div>${paragraphs(4).replaceAll('<p>', '').replaceAll('</p>', '<br><br>')}</div>`],
    ['a home page without article elements', '', [1, 2, 3, 4].map((index) => `<div><h3><a href="/${index}">A headline of some story</a></h3><time>10:3${index}</time></div>`).join('')],
    ['a home page of teasers', og('website'), [1, 2, 3, 4, 5].map(card).join('')],
  ])('%s', (_name, head, body) => expect(looksLikeNews(pageOf(body, head))).toBe(true));

  test('Korean prose, which is short in characters', () => {
    const sentence = '이재명 대통령이 27일 말레이시아에서 열린 정상회의에 참석해 포괄적 전략적 동반자 관계를 강화하는 새로운 비전을 발표했다. 협력도 강조했다.';
    expect(looksLikeNews(pageOf(`<p>${sentence}</p><p>${sentence}</p><p>${sentence}</p>`))).toBe(true);
  });
});

describe('says no to', () => {
  const products = Array.from({ length: 20 }, (_, index) => `<li><a href="/p/${index}">Blue jacket with hood, size ${index}</a> <b>49.90</b></li>`).join('');
  const results = Array.from({ length: 10 }, (_, index) => `<div><a href="/${index}"><h3>Result ${index}</h3></a><span>short snippet of a page</span></div>`).join('');
  test.each([
    ['an empty page', '', ''],
    ['a shop', json({ '@type': 'Product', name: 'Jacket' }), paragraphs(4)],
    ['a shop by Open Graph', og('product'), paragraphs(4)],
    ['a list of products', '', `<ul>${products}</ul>`],
    ['search results', '', `<form role="search"><input type="search"></form>${results}`],
    ['an app of buttons', '', '<div>' + '<button>Do it</button>'.repeat(50) + '</div>'],
    ['an editor', '', `<div contenteditable="true">${paragraphs(8)}</div>`],
    ['a mail being written', '', `<textarea>${prose(8).join('\n')}</textarea>`],
    ['a list of mails', '', `<div role="grid">${prose(8).map((text) => `<div role="row"><span role="gridcell">${text}</span></div>`).join('')}</div>`],
    ['a chat', '', `<div role="log">${paragraphs(8)}</div>`],
    ['a written document in an editor deep down', '', `<div contenteditable="true">${'<div>'.repeat(12)}${paragraphs(8)}${'</div>'.repeat(12)}</div>`],
    ['a shop by microdata', '', `<div itemscope itemtype="https://schema.org/Product">${paragraphs(4)}</div>`],
    ['a shop by its prices', '<meta property="product:price:amount" content="49.90">', paragraphs(4)],
    ['questions and answers', json({ '@type': 'QAPage' }), paragraphs(4)],
    ['a dialog over an app', '', `<button>x</button><div role="dialog">${paragraphs(4)}</div>`],
    ['a script that holds long text', '', `<script type="text/data">${paragraphs(9)}</script>`],
  ])('%s', (_name, head, body) => expect(looksLikeNews(pageOf(body, head))).toBe(false));

  test('the results of a search, whose words stand in the address and in the page’s field', () => {
    const page = (value: string) => {
      const found = pageOf(`<form><input name="q" value="${value}"></form>${paragraphs(6)}`);
      vi.spyOn(found, 'URL', 'get').mockReturnValue('https://find.example/?q=old+harbour&page=2');
      return looksLikeNews(found);
    };
    expect(page('Old Harbour')).toBe(false);
    expect(page('')).toBe(true);
    expect(page('2')).toBe(true);
  });

  test('documents that are no web pages', () => {
    const svg = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', 'image/svg+xml');
    expect(looksLikeNews(svg as unknown as Document)).toBe(false);
  });
});

test('does not stumble over malformed or enormous JSON-LD', () => {
  const head = `<script type="application/ld+json">{"@type": [</script><script type="application/ld+json">${'['.repeat(300_000)}</script>`;
  expect(looksLikeNews(pageOf('<p>x</p>', head))).toBe(false);
});

describe('looks at a part of the page only', () => {
  const runs = paragraphs(4).replaceAll('<p>', '<div>').replaceAll('</p>', '</div>');
  test.each([
    ['the first 700 texts', 600, runs, true],
    ['the first 700 texts', 800, runs, false],
    ['the texts of the main part, whatever is before it', 800, `<main>${runs}</main>`, true],
    ['the texts of an article, whatever is before it', 800, `<article>${runs}</article>`, true],
    ['paragraphs, whatever texts are before them', 1600, paragraphs(4), true],
  ])('%s (%d)', (_name, texts, story, expected) => expect(looksLikeNews(pageOf('<i>x</i>'.repeat(texts) + story))).toBe(expected));

  test('the first 120 paragraphs', () => {
    const late = (count: number) => pageOf('<p></p>'.repeat(count) + '<i>x</i>'.repeat(1600) + paragraphs(4));
    expect(looksLikeNews(late(100))).toBe(true);
    expect(looksLikeNews(late(130))).toBe(false);
  });

  test('the first 40 runs of prose in an app', () => {
    const app = (count: number) => pageOf(`<div role="log">${'<div>'.concat(prose(1)[0]!, '</div>').repeat(count)}</div>${runs}`);
    expect(looksLikeNews(app(30))).toBe(true);
    expect(looksLikeNews(app(50))).toBe(false);
  });

  /** Everything that gives us nodes, counted from before the module takes hold of it. */
  async function nodesSeen(page: Document): Promise<{ nodes: number; queries: number }> {
    const seen = { nodes: 0, queries: 0 };
    const counted = <T extends object>(prototype: T, name: keyof T & string, many: (result: unknown) => { nodes?: number; queries?: number }): void => {
      const own = prototype[name] as (...args: unknown[]) => unknown;
      vi.spyOn(prototype as Record<string, (...args: unknown[]) => unknown>, name).mockImplementation(function (this: unknown, ...args: unknown[]) {
        const result = own.apply(this, args);
        const { nodes = 0, queries = 0 } = many(result);
        seen.nodes += nodes;
        seen.queries += queries;
        return result;
      });
    };
    counted(TreeWalker.prototype, 'nextNode', () => ({ nodes: 1 }));
    counted(HTMLCollection.prototype, 'item', () => ({ nodes: 1 }));
    counted(Document.prototype, 'querySelectorAll', (result) => ({ queries: 1, nodes: (result as NodeList).length }));
    counted(Element.prototype, 'querySelectorAll', (result) => ({ nodes: (result as NodeList).length }));
    vi.resetModules();
    const gate = await import('../../src/article/gate');
    expect(gate.looksLikeNews(page)).toBe(false);
    vi.restoreAllMocks();
    return seen;
  }

  test('few nodes of a page of any size, and no search of all of a large one', async () => {
    const cell = '<li><i>short</i> <b>text</b></li>';
    const some = await nodesSeen(pageOf(cell.repeat(600)));
    expect(some.nodes).toBeGreaterThan(500);
    expect(some.nodes).toBeLessThan(1000);
    expect(some.queries).toBeLessThan(6);
    const large = await nodesSeen(pageOf(cell.repeat(8_000)));
    expect(large.nodes).toBeLessThan(1500);
    expect(large.queries).toBe(0);
  });
});

describe('of a large page', () => {
  const filler = '<i></i>'.repeat(10_001);
  test.each([
    ['what the head says', og('article'), filler, true],
    ['a beginning of prose', '', paragraphs(4) + filler, true],
    ['a list of stories', '', filler + [1, 2, 3, 4].map(card).join(''), true],
    ['no more than its beginning', '', filler + og('article') + '<p>Short.</p>', false],
  ])('reads %s', (_name, head, body, expected) => expect(looksLikeNews(pageOf(body, head))).toBe(expected));
});
