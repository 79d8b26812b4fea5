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
    veil.draw([target(image)], 'blur');
    expect(image.style.filter).toBe('blur(18px)');
    veil.draw([target(image)], 'show');
    expect(image.style.filter).toBe('sepia(1)');
  });

  it('touches pictures alone', () => {
    const card = document.getElementById('card')!;
    veilPictures(document, new AbortController().signal).draw([target(card, 'card')], 'dim');
    expect(card.style.filter).toBe('');
  });

  it('gives everything back when it ends', () => {
    const control = new AbortController();
    veilPictures(document, control.signal).draw([target(image)], 'dim');
    control.abort();
    expect(image.style.filter).toBe('sepia(1)');
  });

  it('is not lifted by a click that the page made up', () => {
    veilPictures(document, new AbortController().signal).draw([target(image)], 'blur');
    image.click();
    expect(image.style.filter).toBe('blur(18px)');
  });

  it('cuts a blur off at the edge and changes from one style to the other', () => {
    const veil = veilPictures(document, new AbortController().signal);
    veil.draw([target(image)], 'blur');
    expect(image.style.clipPath).toBe('inset(0)');
    veil.draw([target(image)], 'dim');
    expect([image.style.filter, image.style.clipPath]).toEqual(['opacity(.25)', '']);
  });

  it('covers a background, not the words on it', () => {
    const box = document.getElementById('card')!;
    veilPictures(document, new AbortController().signal).draw([target(box)], 'blur');
    expect(box.style.filter).toBe('');
    expect(box.style.boxShadow).not.toBe('');
  });

  it('is lifted from the reason card and stays so', () => {
    let lifted = 0;
    const veil = veilPictures(document, new AbortController().signal, () => (lifted += 1));
    veil.draw([target(image)], 'dim');
    expect(veil.has(image)).toBe(true);
    veil.lift(image);
    veil.lift(image);
    expect([veil.has(image), image.style.filter, lifted]).toEqual([false, 'sepia(1)', 1]);
    veil.draw([target(image)], 'dim');
    expect(veil.has(image)).toBe(false);
  });

  it('leaves alone what is said to be made without AI', () => {
    const none = target(image);
    none.item.degree = 'none';
    veilPictures(document, new AbortController().signal).draw([none], 'dim');
    expect(image.style.filter).toBe('sepia(1)');
  });
});
