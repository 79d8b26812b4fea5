import { describe, expect, it } from 'vitest';
import { announcedPictures, identitiesOf, isAnnounced, numbersOf } from '../../../src/article/pictures/announced';
import { collectCandidates, stemOf } from '../../../src/article/pictures/candidates';
import { isCardPicture, isNoise, isNoisyAddress } from '../../../src/article/pictures/noise';
import { alikeSiblings, forgetSiblings } from '../../../src/article/pictures/siblings';
import { sizeOf, widestOf } from '../../../src/article/pictures/size';
import { forgetNames, hintsIn, hintsOf, wordsOf } from '../../../src/article/pictures/words';
import { Budget } from '../../../src/shared/budget';
import { ample, documentOf } from './page';
import { cpuTime } from '../../support/cpu-time';

const base = 'https://news.example/2026/story';
const candidates = (markup: string) => collectCandidates([documentOf(markup)], base, ample());
const first = (markup: string) => candidates(markup)[0]!;

describe('words of names', () => {
  it('splits at case, hyphens and underscores and joins neighbours', () => {
    expect(wordsOf('heroImage__wrap-x')).toEqual(['hero', 'image', 'wrap', 'x', 'heroimage', 'imagewrap', 'wrapx']);
  });

  it('knows a hint however it is written', () => {
    for (const name of ['wp-caption-text', 'captionText', 'caption_text']) expect(hintsIn(name).has('captionText')).toBe(true);
    expect(hintsIn('object-cover w-full')).not.toContain('hero');
  });

  it('reads an element\'s names anew after forgetNames', () => {
    const element = documentOf('<div class="related"></div>').querySelector('div')!;
    expect(hintsOf(element).has('related')).toBe(true);
    element.className = '';
    expect(hintsOf(element).has('related')).toBe(true);
    forgetNames();
    expect(hintsOf(element).has('related')).toBe(false);
  });

  it('bears names of a megabyte', () => {
    const name = 'x-'.repeat(500_000);
    expect(wordsOf(name).length).toBeLessThan(100);
    expect(cpuTime(() => wordsOf(name))).toBeLessThan(100);
  });
});

describe('candidates', () => {
  it('are img, video, audio, backgrounds and sites\' own picture elements, in order', () => {
    const found = candidates(`<img src="/1.jpg"><video poster="/2.jpg"></video><audio src="/3.mp3"></audio><div style="background:url(/4.jpg)"></div>
      <news-image src="/5.jpg"></news-image><brick-image-v3 data-src="/6.jpg"></brick-image-v3><input type="image" src="/7"><x-share src="/8.jpg"></x-share><script src="/9.js"></script>`);
    expect(found.map(({ kind, urls }) => `${kind} ${new URL(urls[0]!).pathname}`)).toEqual(['picture /1.jpg', 'video /2.jpg', 'audio /3.mp3', 'picture /4.jpg', 'picture /5.jpg', 'picture /6.jpg']);
  });

  it('take a picture that stands only in a noscript by its box', () => {
    const found = candidates('<div><figure id="box"><noscript><img src="/n.jpg"></noscript></figure></div>');
    expect(found.map(({ element, urls }) => [element.id, urls])).toEqual([['box', ['https://news.example/n.jpg']]]);
  });

  it('leave out what stands in a template', () => {
    const document = documentOf('<template></template>');
    document.querySelector('template')!.append(document.createElement('img'));
    expect(collectCandidates([document], base, ample())).toEqual([]);
  });

  it('know an address that many share as a place-holder', () => {
    const found = candidates([1, 2, 3, 4].map((n) => `<img src="/fallback.png" data-src="/${n}.jpg">`).join(''));
    expect(found.map(({ urls }) => urls)).toEqual([1, 2, 3, 4].map((n) => [`https://news.example/${n}.jpg`]));
  });

  it('leave out a zoom sign beside a picture of the same figure', () => {
    expect(candidates('<figure><img src="/a.jpg"><span><img src="/zoom.svg"></span></figure>')).toHaveLength(1);
    expect(candidates('<figure><img src="/chart.svg"></figure>')).toHaveLength(1);
  });

  it('end with the budget', () => {
    const document = documentOf('<img src="/a.jpg">'.repeat(500));
    expect(collectCandidates([document], base, new Budget({ nodes: 100, milliseconds: 10_000 })).length).toBe(100);
  });
});

describe('stem and identity', () => {
  it.each([
    ['https://a.example/x/photo-300x200.jpg?w=1', 'https://a.example/x/photo-1024x683.jpg'],
    ['https://a.example/x/photo.jpg', 'https://a.example/x/photo.webp#a'],
    ['https://a.example/x/photo-scaled.jpg', 'https://a.example/x/photo.jpg'],
  ])('%s and %s share a stem', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it('leaves different pictures apart', () => {
    expect(stemOf('https://a.example/x/one.jpg')).not.toBe(stemOf('https://a.example/x/two.jpg'));
  });

  it('finds the numbers that stay when the crop changes', () => {
    expect(numbersOf('https://a.example/crops/w=800/2429188_master_928913.jpg')).toEqual(['2429188']);
    expect(numbersOf('https://a.example/20260512/1200x630/a.jpg')).toEqual([]);
    expect(identitiesOf('https://a.example/a/long-file-name.jpg')).toContain('long-file-name');
    expect(identitiesOf('data:image/png;base64,AAAAAAAAAAA1234567')).toEqual([]);
  });

  it('bears a broken escape', () => {
    expect(() => identitiesOf('https://a.example/%E0%A4%A.jpg')).not.toThrow();
  });
});

describe('what the head announces', () => {
  const head = '<meta property="og:image" content="https://cdn.example/1200/summit_20991234.jpg">';

  it('knows the same picture in another crop', () => {
    const announced = announcedPictures(documentOf('', head));
    expect(isAnnounced(['https://img.example/600/summit_20991234.webp'], announced)).toBe(true);
    expect(isAnnounced(['https://img.example/600/other_55551234.webp'], announced)).toBe(false);
  });

  it('knows nothing where nothing is announced', () => {
    expect(isAnnounced(['https://img.example/600/summit_20991234.webp'], announcedPictures(documentOf('')))).toBe(false);
  });
});

describe('noise', () => {
  it.each(['<img src="/p.gif" width="1" height="1">', '<img src="/i.png" width="24" height="24">', '<div hidden><img src="/a.jpg"></div>', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', '<img>', '<img src="/a.jpg" style="width:32px;height:32px">'])('is %s', (markup) => {
    expect(isNoise(first(markup))).toBe(true);
  });

  it.each(['<img src="/a.jpg">', '<img src="/a.jpg" width="800" height="450">', '<img src="/a.jpg" width="16" height="9">', '<img src="/a.jpg" width="100%" height="40">'])('is not %s', (markup) => {
    expect(isNoise(first(markup))).toBe(false);
  });

  const drawn = (markup: string, currentSrc: string, side: number): Element => {
    const image = documentOf(markup).querySelector('img')!;
    Object.defineProperties(image, { complete: { value: true }, naturalWidth: { value: 16 }, currentSrc: { value: currentSrc } });
    image.getBoundingClientRect = () => new DOMRect(0, 0, side, side);
    return image;
  };

  it('believes the box of a loaded picture over the attributes, unless only a place-holder was loaded', () => {
    const markup = '<img src="/a.jpg" width="800" height="450">';
    expect(sizeOf(drawn(markup, 'https://news.example/a.jpg', 20)).width).not.toBe(0);
    expect(sizeOf(drawn(markup, 'data:image/gif;base64,R0lGOD', 20))).toEqual({ width: 800, height: 450, drawn: false });
    expect(sizeOf(drawn(markup, 'https://news.example/img/blank.gif', 20))).toEqual({ width: 800, height: 450, drawn: false });
  });

  it('knows noisy file names', () => {
    expect(isNoisyAddress('https://a.example/img/site-logo.png')).toBe(true);
    expect(isNoisyAddress('https://a.example/logo/bridge.jpg')).toBe(false);
  });

  it('keeps portraits and signs out of cards', () => {
    const document = documentOf('<div id="c"><span class="author-avatar"><img id="1" src="/1.jpg"></span><img id="2" src="/2.jpg"><img id="3" src="/3.svg"></div>');
    const root = document.querySelector('#c')!;
    expect(collectCandidates([document], base, ample()).filter((one) => isCardPicture(one, root)).map(({ element }) => element.id)).toEqual(['2']);
  });
});

describe('size', () => {
  it('reads attributes, styles and the widest of a srcset', () => {
    const image = documentOf('<img src="/a.jpg" width="640" style="height: 360px" srcset="/a.jpg 300w, /b.jpg 1200w">').querySelector('img')!;
    expect(sizeOf(image)).toMatchObject({ width: 640, height: 360 });
    expect(widestOf(image)).toBe(1200);
    expect(widestOf(documentOf('<img srcset="/a.jpg 1x, /b.jpg 2x">').querySelector('img')!)).toBe(0);
  });
});

describe('alikeSiblings', () => {
  it('counts linked pictures of the same look', () => {
    forgetSiblings();
    const document = documentOf(`<ul>${'<li class="t"><a href="/x"><img src="/a.jpg"></a></li>'.repeat(4)}<li class="u"><a href="/y">no picture</a></li></ul>`);
    expect(alikeSiblings(document.querySelector('li')!)).toBe(3);
    expect(alikeSiblings(documentOf('<div><figure><img></figure><figure><img></figure></div>').querySelector('figure')!)).toBe(0);
  });
});
