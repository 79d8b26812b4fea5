import { describe, expect, test } from 'vitest';
import { findPage } from '../../src/article/find';
import { pageOf } from './page';
import stories from './languages/stories.json' with { type: 'json' };

type Story = (typeof stories)[number];

const list = (words: string[]): string => `<ul>${words.map((word, index) => `<li><a href="/section-${index}/">${word}</a></li>`).join('')}</ul>`;
const card = (headline: string, index: number): string => `<li><a href="/2026/03/1${index}/story-${4711 + index}.html"><img src="/pictures/${index}-small.jpg" width="160" height="90" alt=""><h3>${headline}</h3></a></li>`;
const image = '<img src="/pictures/harbour-large.jpg" width="900" height="500" alt="">';

/** As a site with an eye to readers' software writes it. */
const semantic = (story: Story): string => `
  <header><nav>${list(story.menu)}</nav></header>
  <main><article><h1>${story.title}</h1><div class="byline">${story.byline}</div><time>${story.date}</time><div class="share"><a href="#s">${story.share}</a></div>
  <figure>${image}<figcaption>${story.caption} ${story.credit}</figcaption></figure>
  ${story.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>
  <aside><h2>${story.relatedTitle}</h2><ul>${story.related.map(card).join('')}</ul></aside>
  <section class="comments"><div class="comment"><p>${story.comment}</p></div></section></main>
  <footer><p>${story.rights}</p>${list(story.menu)}</footer>`;

/** As an old content system does: div, br, names that say little. */
const plain = (story: Story): string => `
  <div id="top"><div class="m1">${list(story.menu)}</div></div>
  <div id="wrap"><div class="l"><div class="tit"><h1>${story.title}</h1></div><div class="inf"><span>${story.byline}</span> <span>${story.date}</span> <a href="#s">${story.share}</a></div>
  <div class="txt"><div class="pic">${image}<div class="cap">${story.caption} ${story.credit}</div></div>${story.paragraphs.join('<br><br>')}</div></div>
  <div class="r"><div class="hd">${story.relatedTitle}</div><ul>${story.related.map(card).join('')}</ul></div></div>
  <div id="bottom">${story.rights}</div>`;

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(stories)('a story in $lang', (story) => {
  describe.each([['of meaning', semantic], ['of boxes', plain]])('in markup %s', (_name, markup) => {
    const page = pageOf(markup(story), `<title>${story.title}</title>`, story.lang);
    const found = findPage(page);
    const article = found.articles[0]!;

    test('has its text and nothing else', () => {
      expect(found.articles).toHaveLength(1);
      expect(article.blocks.map(({ text }) => text)).toEqual(story.paragraphs.map(folded));
    });

    test('has headline, language and direction', () => {
      expect(article.headline).toBe(story.title);
      expect(article.lang.split('-')[0]).toBe(story.expect);
      expect(article.dir).toBe(story.dir);
    });

    test('has its picture with caption and credit', () => {
      expect(article.pictures.map(({ urls }) => urls[0]?.split('/').at(-1))).toEqual(['harbour-large.jpg']);
      expect(article.pictures[0]).toMatchObject({ caption: story.caption, credit: story.creditFound });
    });

    test('has the cards beside it', () => {
      expect(found.cards.map(({ headline }) => headline)).toEqual(story.related);
      expect(found.cards.every(({ pictures }) => pictures.length === 1)).toBe(true);
    });
  });
});
