import { describe, expect, test } from 'vitest';
import { findPage } from '../../src/article/find';
import { pageOf, prose } from './page';

const story = (between: string): string => `<article><h1>The bridge opens two months late</h1>${prose(3).map((text) => `<p>${text}</p>`).join('')}${between}${prose(6).slice(3).map((text) => `<p>${text}</p>`).join('')}</article>`;
const said = 'The mayor cuts the ribbon on the new bridge, watched by several hundred people';
const textsOf = (body: string): string[] => findPage(pageOf(body)).articles[0]!.blocks.map(({ text }) => text);

describe('the caption of a picture is no part of the story’s text', () => {
  test.each([
    ['in a figure', `<figure><img src="https://x.example/a.jpg" width="800" height="500"><figcaption>${said}</figcaption></figure>`],
    ['with its credit in the same line', `<figure><img src="https://x.example/a.jpg" width="800" height="500"><figcaption><span>${said}</span> <small>Photo: Ann Berg</small></figcaption></figure>`],
    ['as a paragraph below it', `<div class="image"><img src="https://x.example/a.jpg" width="800" height="500"><p class="caption">${said}</p></div>`],
    ['named so below a picture that leads to a gallery', `<div class="wrap"><div class="image"><a href="/photos/list?id=7"><img src="https://x.example/a.jpg" width="800" height="500"></a></div><p class="caption">${said}</p></div>`],
  ])('%s', (_where, picture) => {
    const texts = textsOf(story(picture));
    expect(texts.some((text) => text.includes('cuts the ribbon'))).toBe(false);
    expect(texts.length).toBeGreaterThanOrEqual(6);
  });

  test('but what is named so beside more than a picture stays', () => {
    const texts = textsOf(`<article class="caption"><h1>The bridge opens two months late</h1><img src="https://x.example/a.jpg" width="800" height="500">${prose(6).map((text) => `<p class="description">${text}</p>`).join('')}</article>`);
    expect(texts).toEqual(prose(6));
  });

  test('but a paragraph that says the same stays', () => {
    const texts = textsOf(story(`<figure><img src="https://x.example/a.jpg" width="800" height="500"><figcaption>${said}</figcaption></figure><p>${said}, as our reporter saw.</p>`));
    expect(texts.filter((text) => text.includes('cuts the ribbon'))).toHaveLength(1);
  });
});
