import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPrompt } from '../../../src/consent/answer';
import { createPagePress, pressMarked } from '../../../src/consent/known/page-press';
import { loadPage } from '../support';

/** The page's world, as the background runs our functions in it. */
const inPage = vi.fn((_snippet: string, args: unknown[]): Promise<unknown> => Promise.resolve(pressMarked(args[0] as string)));

beforeEach(() => {
  inPage.mockClear();
});

const banner = (link: string): string => `
  <div data-prompt role="dialog" style="position:fixed">We use cookies to analyse visits and for advertising. See our cookie policy.
    ${link} <button data-store="yes">Accept all</button></div>`;

describe('pressing in the page’s world', () => {
  it('presses the element meant and leaves no trace on it', async () => {
    document.body.innerHTML = '<a href="#a">a</a><a href="#b">b</a>';
    const [first, second] = document.querySelectorAll('a') as unknown as [HTMLElement, HTMLElement];
    const pressed: string[] = [];
    document.body.onclick = (event) => void pressed.push((event.target as Element).textContent);
    expect(await createPagePress(inPage)(second)).toBe(true);
    expect(pressed).toEqual(['b']);
    expect([first, second].map((link) => link.getAttributeNames())).toEqual([['href'], ['href']]);
    document.body.onclick = null;
  });

  it('finds it in open shadow roots, one within the other', async () => {
    document.body.innerHTML = '<div></div>';
    const outer = document.querySelector('div')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<section></section>';
    const inner = outer.querySelector('section')!.attachShadow({ mode: 'open' });
    inner.innerHTML = '<a href="#">no</a>';
    const link = inner.querySelector('a')!;
    const click = vi.fn();
    link.addEventListener('click', click);
    expect(await createPagePress(inPage)(link)).toBe(true);
    expect(click).toHaveBeenCalledOnce();
  });

  it('says no where the page’s world does not reach it, or does not answer', async () => {
    const lost = document.createElement('a');
    expect(await createPagePress(inPage)(lost)).toBe(false);
    expect(await createPagePress(() => Promise.reject(new Error('gone')))(lost)).toBe(false);
    expect(lost.getAttributeNames()).toEqual([]);
  });
});

describe('a prompt whose refusal is a script link', () => {
  it.each(['javascript:void(0)', ' JavaScript:refuse()'])('is answered through the page: %s', async (href) => {
    const page = loadPage(banner(`<a href="${href}" data-store="no">Reject all</a>`));
    await answerPrompt(document, { mode: 'reject', purposes: [] }, page.context({ inPage }));
    expect(inPage.mock.calls.filter(([snippet]) => snippet === 'press')).toHaveLength(1);
    expect(page.pressed).toEqual(['Reject all']);
    expect(page.stored()).toBe('no');
  });

  it('has its other controls pressed as ever', async () => {
    const page = loadPage(banner('<a href="#" data-store="no">Reject all</a>'));
    await answerPrompt(document, { mode: 'reject', purposes: [] }, page.context({ inPage }));
    expect(inPage.mock.calls.filter(([snippet]) => snippet === 'press')).toEqual([]);
    expect(page.pressed).toEqual(['Reject all']);
  });
});
