import { describe, expect, test } from 'vitest';
import { longestArticle, toArticleText } from '../../src/article/export';
import { findPage } from '../../src/article/find';
import type { Article, Block } from '../../src/article/types';
import type { ArticleText } from '../../src/reading/types';
import { pageOf, paragraphs, prose } from './page';

const element = document.createElement('p');
const block = (text: string): Block => ({ kind: 'paragraph', text, lang: 'en', dir: 'ltr', element, nodes: [], anchor: { quote: text.slice(0, 300), prefix: '', suffix: '' } });
const article = (blocks: Block[]): Article => ({ root: element, headline: 'Headline', headlineElement: null, byline: 'By A', lang: 'en', dir: 'ltr', blocks, pictures: [] });

describe('toArticleText', () => {
  test('is what reading works on: plain values only', () => {
    const text: ArticleText = toArticleText(article([block('One.'), block('Two.')]));
    expect(text).toEqual(structuredClone(text));
    expect(JSON.parse(JSON.stringify(text))).toEqual(text);
    expect(text).toMatchObject({ headline: 'Headline', byline: 'By A', lang: 'en', dir: 'ltr' });
    expect(text.blocks.map((one) => one.text)).toEqual(['One.', 'Two.']);
  });

  test('shares nothing with the page', () => {
    const source = article([block('One.')]);
    toArticleText(source).blocks[0]!.anchor.quote = 'changed';
    expect(source.blocks[0]!.anchor.quote).toBe('One.');
  });

  test('is cut at 200,000 characters', () => {
    const text = toArticleText(article(Array.from({ length: 5 }, () => block('x'.repeat(60_000)))));
    expect(text.blocks.map((one) => one.text.length)).toEqual([60_000, 60_000, 60_000, 20_000]);
    expect(text.blocks.reduce((sum, one) => sum + one.text.length, 0)).toBe(longestArticle);
  });

  test('holds no markup of the page, whatever stands in it', () => {
    const page = pageOf(`<main><article><h1>A title with &lt;b&gt; in it</h1>${paragraphs(5)}<p>Text with &lt;img src=x onerror=alert(1)&gt; as text. ${prose(1)[0]}</p></article></main>`);
    const text = toArticleText(findPage(page, { limits: { milliseconds: 60_000 } }).articles[0]!);
    expect(text.blocks.at(-1)!.text).toContain('<img src=x onerror=alert(1)>');
    expect(text.blocks).toHaveLength(6);
  });
});
