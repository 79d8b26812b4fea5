import { beforeEach, describe, expect, it } from 'vitest';
import { rememberPlace } from '../../src/consent/restore';

const now = (): Promise<void> => Promise.resolve();
const size = { innerWidth: window.innerWidth, innerHeight: window.innerHeight };

/** happy-dom has no layout, every rectangle is zero: the page is given a height, and a window of no size is covered by all. */
function layOut(pageHeight: number, over: Element[] = []): void {
  Object.defineProperty(document.documentElement, 'scrollHeight', { value: pageHeight, configurable: true });
  Object.assign(document, { elementsFromPoint: () => over });
  if (over.length > 0) Object.assign(window, { innerWidth: 0, innerHeight: 0 });
}

beforeEach(() => {
  Object.assign(window, size);
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
  document.body.innerHTML = '<input id="search"><button id="reject">Reject</button><div id="backdrop" style="position:fixed"></div>';
});

describe('after an answer', () => {
  it('the focus is where it was', () => {
    const search = document.querySelector<HTMLInputElement>('#search')!;
    search.focus();
    const place = rememberPlace(document);
    document.querySelector<HTMLButtonElement>('#reject')!.focus();
    place.putBack();
    expect(document.activeElement).toBe(search);
  });

  it('the scroll position is as before', () => {
    window.scrollTo(0, 300);
    const place = rememberPlace(document);
    window.scrollTo(0, 0);
    place.putBack();
    expect(window.scrollY).toBe(300);
    window.scrollTo(0, 0);
  });

  it('a lock that stays is released', async () => {
    layOut(9000);
    document.body.style.overflow = 'hidden';
    const place = rememberPlace(document);
    await place.release(now);
    expect(getComputedStyle(document.body).overflow).toBe('auto');
  });

  it('a fixed body is released at its old scroll position', async () => {
    layOut(9000);
    document.body.style.cssText = 'position:fixed;top:-240px';
    await rememberPlace(document).release(now);
    expect(getComputedStyle(document.body).position).toBe('static');
    expect(window.scrollY).toBe(240);
    window.scrollTo(0, 0);
  });

  it('an app shell that scrolls inside keeps its style', async () => {
    layOut(window.innerHeight);
    document.body.style.overflow = 'hidden';
    await rememberPlace(document).release(now);
    expect(document.body.style.overflow).toBe('hidden');
  });

  it('a lock the site set itself afterwards is none of ours', async () => {
    layOut(9000);
    const place = rememberPlace(document);
    document.body.style.overflow = 'hidden';
    await place.release(now);
    expect(document.body.style.overflow).toBe('hidden');
  });

  it('an empty overlay that stays is hidden, one with words is not', async () => {
    const backdrop = document.querySelector<HTMLElement>('#backdrop')!;
    layOut(500, [backdrop]);
    await rememberPlace(document).release(now);
    expect(backdrop.style.display).toBe('none');
    backdrop.style.display = '';
    backdrop.textContent = 'Choose your country';
    await rememberPlace(document).release(now);
    expect(backdrop.style.display).toBe('');
  });
});
