import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/article/pictures/addresses';
import { addressesInNoscript } from '../../../src/article/pictures/noscript';
import { absolute, backgroundAddress, baseOf, isPlaceholder } from '../../../src/article/pictures/url';
import { documentOf } from './page';

const base = 'https://news.example/2026/story';
const here = (path: string): string => new URL(path, base).href;

function addresses(markup: string, selector = 'img'): string[] {
  return addressesOf(documentOf(markup).querySelector(selector)!, base);
}

describe('addressesOf', () => {
  it('makes addresses absolute', () => {
    expect(addresses('<img src="/a.jpg">')).toEqual([here('/a.jpg')]);
    expect(addresses('<img src="//cdn.example/a.jpg">')).toEqual(['https://cdn.example/a.jpg']);
  });

  it('puts the one in use first', () => {
    const image = documentOf('<img src="/small.jpg" srcset="/large.jpg 900w">').querySelector('img')!;
    Object.defineProperty(image, 'currentSrc', { value: here('/large.jpg') });
    expect(addressesOf(image, base)).toEqual([here('/large.jpg'), here('/small.jpg')]);
  });

  it('reads srcset from the largest down, without doubles', () => {
    expect(addresses('<img src="/b.jpg" srcset="/a.jpg 300w, /b.jpg 600w, /c.jpg 900w">')).toEqual([here('/b.jpg'), here('/c.jpg'), here('/a.jpg')]);
  });

  it('reads the sources of a picture element', () => {
    expect(addresses('<picture><source srcset="/a.webp 800w"><img src="/a.jpg"></picture>')).toEqual([here('/a.jpg'), here('/a.webp')]);
  });

  it.each(['data-src', 'data-original', 'data-lazy-src', 'data-full-src', 'data-img-url', 'data-lazyimage-src', 'data-hi-res-src', 'data-orig-file'])('knows the lazy address in %s', (name) => {
    expect(addresses(`<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" ${name}="/real.jpg">`)).toEqual([here('/real.jpg')]);
  });

  it.each(['data-srcset', 'data-lazy-srcset', 'data-lazyimage-srcset', 'data-bgset'])('knows the lazy set in %s', (name) => {
    expect(addresses(`<img src="/placeholder.gif" ${name}="/real.jpg 600w">`)).toEqual([here('/real.jpg')]);
  });

  it.each([['data-logo-src', '/logo.png'], ['data-share-image', '/share.jpg'], ['data-src-template', '/a/{width}.jpg'], ['data-image', '{"id":"1.jpg"}'], ['data-image-id', '20.1']])('does not take %s for an address', (name, value) => {
    expect(addresses(`<img src="/a.jpg" ${name}='${value}'>`)).toEqual([here('/a.jpg')]);
  });

  it('takes the noscript twin of a lazy picture, parsed or as text', () => {
    const lazy = '<div><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><noscript><img src="/real.jpg?a=1&amp;b=2"></noscript></div>';
    expect(addresses(lazy)).toEqual([here('/real.jpg?a=1&b=2')]);
    const noscript = documentOf('<noscript></noscript>').querySelector('noscript')!;
    noscript.textContent = '<p>x</p><img alt="a > b" src=\'/one.jpg?a=1&amp;b=2\' srcset="/two.jpg 2x">';
    expect(addressesInNoscript(noscript)).toContain('/one.jpg?a=1&b=2');
  });

  it('keeps a placeholder only where nothing else is', () => {
    expect(addresses('<img src="/img/placeholder.png">')).toEqual([here('/img/placeholder.png')]);
  });

  it('gives the poster of a video before its files', () => {
    expect(addresses('<video poster="/p.jpg" src="/v.mp4"><source src="/v.webm"></video>', 'video')).toEqual([here('/p.jpg'), here('/v.mp4'), here('/v.webm')]);
  });

  it('takes the picture from the shadow of a site\'s own element', () => {
    const host = documentOf('<news-image></news-image>').querySelector('news-image')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<img src="/in-shadow.jpg">';
    expect(addressesOf(host, base)).toEqual([here('/in-shadow.jpg')]);
  });
});

describe('bounds', () => {
  it('gives at most 40 addresses of a srcset with 500', () => {
    const set = Array.from({ length: 500 }, (_, n) => `/p${n}.jpg ${n + 1}w`).join(', ');
    expect(addresses(`<img srcset="${set}">`)).toHaveLength(40);
  });

  it('drops a data: picture of 30 MB at once and keeps a small one', () => {
    const image = documentOf('<img>').querySelector('img')!;
    image.setAttribute('src', `data:image/png;base64,${'A'.repeat(30_000_000)}`);
    const start = performance.now();
    expect(addressesOf(image, base)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1_500);
    image.setAttribute('src', `data:image/png;base64,${'A'.repeat(9_000)}`);
    expect(addressesOf(image, base)).toHaveLength(1);
  });

  it('drops an address of 100,000 characters', () => {
    expect(absolute(`/${'a'.repeat(100_000)}`, base)).toBeNull();
  });
});

describe('absolute', () => {
  it.each(['javascript:alert(1)', 'mailto:a@b.example', 'chrome://settings', 'http://[', ''])('refuses %s', (address) => {
    expect(absolute(address, base)).toBeNull();
  });

  it('keeps blob:', () => {
    expect(absolute('blob:https://news.example/1-2', base)).toBe('blob:https://news.example/1-2');
  });
});

describe('baseOf', () => {
  it('is the base element\'s address', () => {
    expect(baseOf(documentOf(''))).toBe(base);
  });

  it('survives a document without root', () => {
    const empty = documentOf('');
    empty.documentElement.remove();
    expect(() => baseOf(empty)).not.toThrow();
  });
});

describe('backgroundAddress', () => {
  it.each([
    ['background-image: url("/a.jpg")', '/a.jpg'],
    ["color: red; background:#fff url('/b.jpg') no-repeat", '/b.jpg'],
    ['BACKGROUND-IMAGE:URL(/c.jpg)', '/c.jpg'],
    ['background: linear-gradient(red, blue)', null],
    ['mask: url(/d.svg)', null],
    ['background: url(', null],
  ])('of %s', (style, expected) => {
    expect(backgroundAddress(style)).toBe(expected);
  });
});

describe('isPlaceholder', () => {
  it.each(['data:image/gif;base64,R0lGOD', 'https://a.example/img/blank.gif', 'https://a.example/1x1.png?x', 'https://a.example/assets/placeholder-16x9.svg'])('knows %s', (address) => {
    expect(isPlaceholder(address)).toBe(true);
  });

  it.each(['https://a.example/blankets.jpg', 'https://a.example/grey-seal.jpg2', 'https://a.example/photo.jpg'])('lets %s pass', (address) => {
    expect(isPlaceholder(address)).toBe(false);
  });
});
