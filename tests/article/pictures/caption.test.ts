import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/article/types';
import { picturesOf, story, text } from './page';

const image = '<img src="/a.jpg" width="800" height="450" alt="Workers stand on the old bridge in the rain">';

function only(markup: string): Picture {
  const found = picturesOf(story(markup));
  expect(found).toHaveLength(1);
  return found[0]!;
}

const shapes: [string, string, string, string][] = [
  ['figcaption', `<figure>${image}<figcaption>The old bridge</figcaption></figure>`, 'The old bridge', ''],
  ['figcaption with a named credit', `<figure>${image}<figcaption>The old bridge <span class="photo-credit">Ann Archer</span></figcaption></figure>`, 'The old bridge', 'Ann Archer'],
  ['figcaption outside the figure', `<div>
    <figure>${image}<div class="view-label"><span>View 6 Images</span></div></figure><figcaption><p>The old bridge</p><cite>(Image: Ann Archer)</cite></figcaption></div>`, 'The old bridge', 'Ann Archer'],
  ['credit in a footer of the figure', `<figure>${image}<figcaption>The old bridge</figcaption><footer>Ann Archer/AFP</footer></figure>`, 'The old bridge', 'Ann Archer/AFP'],
  ['credit laid over the picture', `<figure><div>${image}<span>Foto: Ann Archer</span></div><figcaption>The old bridge</figcaption></figure>`, 'The old bridge', 'Ann Archer'],
  ['two figcaptions, one of the author', `<figure>${image}<figcaption itemprop="caption">The old bridge</figcaption><figcaption itemprop="author">Ann Archer</figcaption></figure>`, 'The old bridge', 'Ann Archer'],
  ['a name in the last of two plain boxes', `<div><div>${image}</div><div class="x1">The bridge, built in 1911</div><div class="x2">Getty Images</div></div>`, 'The bridge, built in 1911', 'Getty Images'],
  ['a plain box directly under the picture', `<div>${image}<div class="c2">Made by a machine</div></div>`, 'Made by a machine', ''],
  ['wp-caption', `<div class="wp-caption">${image}<p class="wp-caption-text">The old bridge. (Photo: Ann Archer)</p></div>`, 'The old bridge.', 'Ann Archer'],
  ['a sibling that says what the alt text says', `<div><div>${image}</div></div><p>Workers stand on the old bridge in the rain on Monday</p>`, 'Workers stand on the old bridge in the rain on Monday', ''],
  ['a heading as caption', `<div class="imgbox">${image}<h4>The old bridge</h4><p>Photo: AFP</p></div>`, 'The old bridge', 'AFP'],
  ['microdata', `<figure>${image}<div itemprop="description caption">The old bridge</div><div itemprop="copyrightHolder">Ann Archer</div></figure>`, 'The old bridge', 'Ann Archer'],
  ['credit only', `<figure>${image}<figcaption>© Ann Archer</figcaption></figure>`, '', 'Ann Archer'],
  ['caption text apart from offers', `<figure>${image}<figcaption><span class="caption-text">The tent</span><a class="offer-button" href="https://shop.example/1">$285 at the shop</a></figcaption></figure>`, 'The tent', ''],
  ['screen-reader words and buttons left out', `<figure>${image}<figcaption><span class="visually-hidden">Image caption:</span>The old bridge<button>Close</button></figcaption></figure>`, 'The old bridge', ''],
  ['the same caption twice', `<figure>${image}<div class="caption">The old bridge</div><figcaption>The old bridge</figcaption></figure>`, 'The old bridge', ''],
];

describe('caption and credit', () => {
  it.each(shapes)('%s', (_, markup, caption, credit) => {
    const picture = only(markup);
    expect({ caption: picture.caption, credit: picture.credit }).toEqual({ caption, credit });
    expect(picture.captionElement === null).toBe(caption === '');
  });

  it('points at the elements that show them', () => {
    const picture = only(`<figure>${image}<figcaption><p id="c">The old bridge</p><small id="k">Ann Archer/AP</small></figcaption></figure>`);
    expect(picture.captionElement?.id).toBe('c');
    expect(picture.creditElement?.id).toBe('k');
  });

  it('follows aria-describedby', () => {
    const picture = only(`<div>${image.replace('<img', '<img aria-describedby="d"')}</div><div>${text}</div><p id="d">The bridge from the north</p>`);
    expect(picture.caption).toBe('The bridge from the north');
  });

  it('takes a long title or data-caption where no text shows a caption', () => {
    expect(only(`<figure>${image.replace('<img', '<img title="The old bridge as seen from the north | AFP/Ann Archer"')}</figure>`)).toMatchObject({
      caption: 'The old bridge as seen from the north', credit: 'AFP/Ann Archer', captionElement: null, creditElement: null,
    });
    expect(only(`<figure>${image.replace('<img', '<img title="Bridge"')}</figure>`).caption).toBe('');
  });

  it('reads a credit in the alt text', () => {
    expect(only(`<figure>${image.replace('in the rain', '© Agency Foto: Ann Archer')}</figure>`).credit).toBe('Agency Foto: Ann Archer');
  });

  it('takes neither byline nor date nor body text for a caption', () => {
    expect(only(`<div><div>${image}</div><div class="byline">By Ann Archer</div><time>12 May 2026</time></div>`)).toMatchObject({ caption: '', credit: '' });
    expect(only(`<div>${image}</div>${text}`).caption).toBe('');
  });

  it('keeps what a label says of the picture apart from its neighbour\'s', () => {
    const found = picturesOf(story(`<div class="gallery"><figure>${image}<figcaption>First</figcaption></figure><figure>${image.replace('/a.jpg', '/b.jpg')}<figcaption>Second</figcaption></figure></div>`));
    expect(found.map(({ caption }) => caption)).toEqual(['First', 'Second']);
  });

  it('cuts a caption of a megabyte', () => {
    const start = performance.now();
    expect(only(`<figure>${image}<figcaption>${'very long words '.repeat(70_000)}</figcaption></figure>`).caption.length).toBeLessThanOrEqual(1_500);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
