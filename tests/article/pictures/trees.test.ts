import { describe, expect, it } from 'vitest';
import { findPictures } from '../../../src/article/pictures';
import { above, holds, orderOf, treesOf } from '../../../src/article/pictures/trees';
import { ample, articleIn, documentOf, text } from './page';

function withShadow(): { document: Document; shadow: ShadowRoot; host: Element } {
  const document = documentOf('<main><h1>The bridge</h1><story-body id="host"></story-body><footer>end</footer></main>');
  const host = document.querySelector('#host')!;
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = `<article>${text}<figure><img src="/in-shadow.jpg" width="800" height="450" alt="Workers on the bridge in the rain"><figcaption>In the shadow</figcaption></figure>${text}</article>`;
  return { document, shadow, host };
}

describe('a story in an open shadow root', () => {
  it('has its pictures', () => {
    const { document, shadow } = withShadow();
    const article = articleIn(shadow as unknown as Document);
    article.headlineElement = document.querySelector('h1');
    findPictures(document, [article], [], ample());
    expect(article.pictures.map(({ caption }) => caption)).toEqual(['In the shadow']);
  });

  it('is climbed out of and held through the host', () => {
    const { document, shadow, host } = withShadow();
    const image = shadow.querySelector('img')!;
    expect(above(shadow.querySelector('article')!)).toBe(host);
    expect(holds(document.querySelector('main')!, image)).toBe(true);
    expect(holds(document.querySelector('footer')!, image)).toBe(false);
    expect(above(document.documentElement)).toBeNull();
  });

  it('is ordered where its host stands', () => {
    const { document, shadow } = withShadow();
    const [headline, image, footer] = [document.querySelector('h1')!, shadow.querySelector('img')!, document.querySelector('footer')!];
    const order = orderOf([document, shadow], [headline, image, footer]);
    expect(order.get(headline)!).toBeLessThan(order.get(image)!);
    expect(order.get(image)!).toBeLessThan(order.get(footer)!);
  });

  it('is searched, other shadows are not', () => {
    const { document, shadow } = withShadow();
    expect(treesOf(document, [articleIn(shadow as unknown as Document)], [])).toEqual([document, shadow]);
    expect(treesOf(document, [], [])).toEqual([document]);
  });
});
