import { beforeEach, describe, expect, it } from 'vitest';
import { veilPictures } from '../../src/marks/pictures';
import type { MarkTarget } from '../../src/marks/types';

let image: HTMLImageElement;
const target = (element: Element, kind: 'picture' | 'card' = 'picture'): MarkTarget =>
  ({ item: { id: 'i', kind, name: '', degree: 'generated', source: 'label', conflict: false, evidence: [] }, element, after: null }) as MarkTarget;

beforeEach(() => {
  document.body.innerHTML = '<img style="filter: sepia(1)"><div id="card"></div>';
  image = document.querySelector('img')!;
});

describe('veilPictures', () => {
  it('blurs marked pictures and gives their own filter back', () => {
    const veil = veilPictures(document, new AbortController().signal);
    veil([target(image)], 'blur');
    expect(image.style.filter).toBe('blur(18px)');
    veil([target(image)], 'show');
    expect(image.style.filter).toBe('sepia(1)');
  });

  it('touches pictures alone', () => {
    const card = document.getElementById('card')!;
    veilPictures(document, new AbortController().signal)([target(card, 'card')], 'dim');
    expect(card.style.filter).toBe('');
  });

  it('gives everything back when it ends', () => {
    const control = new AbortController();
    veilPictures(document, control.signal)([target(image)], 'dim');
    control.abort();
    expect(image.style.filter).toBe('sepia(1)');
  });

  it('is not lifted by a click that the page made up', () => {
    veilPictures(document, new AbortController().signal)([target(image)], 'blur');
    image.click();
    expect(image.style.filter).toBe('blur(18px)');
  });
});
