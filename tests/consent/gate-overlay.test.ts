import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForPrompt } from '../../src/consent/gate';

const words = 'We use cookies to measure our audience and to show advertising.';
const odd = '<button>Crumbs for me!</button>';
let alive: AbortController;

async function tellings(html: string, isShown = (): boolean => true): Promise<number> {
  let count = 0;
  document.body.innerHTML = html;
  watchForPrompt(document, { signal: alive.signal, isShown, onPrompt: () => count++ });
  await vi.advanceTimersByTimeAsync(5_000);
  return count;
}

beforeEach(() => {
  vi.useFakeTimers();
  alive = new AbortController();
});
afterEach(() => {
  alive.abort();
  vi.useRealTimers();
});

describe('words of consent over the page', () => {
  it.each([
    ['fixed', `<div style="position:fixed"><p>${words}</p>${odd}</div>`],
    ['sticky, some boxes further out', `<div style="position:sticky"><section><div><p>${words}</p></div><div>${odd}</div></section></div>`],
    ['a dialog by its role', `<div role="dialog"><p>${words}</p>${odd}</div>`],
    ['a dialog element', `<dialog open><p>${words}</p>${odd}</dialog>`],
    ['closed by a sign alone', `<div style="position:fixed"><p>${words}</p><button>✕</button></div>`],
  ])('are told of whatever the buttons say: %s', async (_what, html) => {
    expect(await tellings(html)).toBe(1);
  });

  it('are told of when they show', async () => {
    let shown = false;
    setTimeout(() => (shown = true), 1_000);
    expect(await tellings(`<div style="position:fixed"><p>${words}</p>${odd}</div>`, () => shown)).toBe(1);
  });

  it.each([
    ['in the flow of the page', `<div><p>${words}</p>${odd}</div>`],
    ['a link of a menu', `<nav style="position:sticky"><a href="/p">Privacy</a><a href="/c">Cookie policy</a></nav>`],
    ['a story in an app that is fixed', `<div style="position:fixed"><p>${words.repeat(40)}</p>${odd}</div>`],
  ])('are not told of where they are no prompt: %s', async (_what, html) => {
    expect(await tellings(html)).toBe(0);
  });

  it('leave a place for real prompts on a page with many such boxes', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `<div style="position:sticky"><p>${words} ${index}</p>${odd}</div>`).join('');
    expect(await tellings(`${many}<div style="position:fixed"><p>${words}</p><button>Reject all</button></div>`)).toBe(4);
  });
});
