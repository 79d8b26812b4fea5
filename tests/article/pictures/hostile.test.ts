import { describe, expect, it } from 'vitest';
import { findPictures } from '../../../src/article/pictures';
import { Budget } from '../../../src/shared/budget';
import { articleIn, cardIn, documentOf, picturesOf, story, text } from './page';

const image = (n: number): string => `<figure><img src="/img/${n}.jpg" width="800" height="450" alt="Workers stand on the old bridge"><figcaption>Picture ${n} of the bridge</figcaption></figure>`;
const usual = (): Budget => new Budget({ nodes: 150_000, milliseconds: 1_500 });

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('hostile pages', () => {
  it('gives the same result among form controls that clobber', () => {
    const names = ['parentNode', 'parentElement', 'children', 'localName', 'attributes', 'getAttribute', 'closest', 'contains', 'childNodes', 'nextSibling', 'nodeType'];
    const clobbered = story(`<form>${names.map((name) => `<input name="${name}">`).join('')}${image(1)}</form>`);
    expect(picturesOf(clobbered).map(({ caption }) => caption)).toEqual(picturesOf(story(image(1))).map(({ caption }) => caption));
  });

  it('takes no picture named body or browser for more than a picture', () => {
    expect(() => picturesOf(story('<img name="body" src="/a.jpg"><img name="documentElement" src="/b.jpg"><a id="browser"></a>'))).not.toThrow();
  });

  it('gives a story at most 200 pictures', () => {
    const document = documentOf(story(Array.from({ length: 230 }, (_, n) => image(n)).join('')));
    const article = articleIn(document);
    findPictures(document, [article], [], new Budget({ nodes: 1e6, milliseconds: 60_000 }));
    expect(article.pictures).toHaveLength(200);
  });

  it('ends soon after the budget\'s time on 800 pictures', () => {
    const document = documentOf(story(Array.from({ length: 800 }, (_, n) => image(n)).join('')));
    expect(timed(() => findPictures(document, [articleIn(document)], [], new Budget({ nodes: 150_000, milliseconds: 100 })))).toBeLessThan(5_000);
  });

  it('finds a picture 400 elements deep', () => {
    const article = picturesOf(story(`${'<div>'.repeat(400)}${image(1)}${'</div>'.repeat(400)}`));
    expect(article).toHaveLength(1);
  });

  it('ends in time on 300 cards with many pictures each', () => {
    const document = documentOf(`${story('')}${Array.from({ length: 300 }, (_, n) => `<div class="card" id="c${n}"><a href="/${n}">${image(n)}<h3>Story ${n}</h3></a></div>`).join('')}`);
    const cards = Array.from({ length: 300 }, (_, n) => cardIn(document, `#c${n}`));
    expect(timed(() => findPictures(document, [articleIn(document)], cards, usual()))).toBeLessThan(5_000);
    expect(cards.filter((card) => card.pictures.length === 1).length).toBeGreaterThan(0);
  });

  it('shows markup in captions as text and refuses scripts as addresses', () => {
    const [picture] = picturesOf(story('<figure><img src="javascript:alert(1)" data-src="/a.jpg" width="800" height="450" alt="Workers stand on the bridge"><figcaption>&lt;img src=x onerror=alert(1)&gt; is no caption</figcaption></figure>'));
    expect(picture!.urls).toEqual(['https://news.example/a.jpg']);
    expect(picture!.caption).toContain('<img src=x');
  });

  it('keeps a picture whose data: address is too long, without the address', () => {
    const document = documentOf(story(image(1)));
    document.querySelector('img')!.setAttribute('src', `data:image/png;base64,${'A'.repeat(3_000_000)}`);
    const article = articleIn(document);
    findPictures(document, [article], [], usual());
    expect(article.pictures.map(({ urls, caption }) => [urls, caption])).toEqual([[[], 'Picture 1 of the bridge']]);
  });

  it('cuts an alternative text of a megabyte', () => {
    const [picture] = picturesOf(story(image(1).replace('Workers', 'Workers '.repeat(150_000))));
    expect(picture!.alt.length).toBeLessThanOrEqual(1_000);
  });

  it('bears a story without blocks, headline or life', () => {
    const document = documentOf(`<article>${image(1)}${text}</article>`);
    const article = { ...articleIn(document), blocks: [], headlineElement: null };
    article.root.remove();
    expect(() => findPictures(document, [article], [], usual())).not.toThrow();
  });
});
