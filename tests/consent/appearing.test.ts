import { beforeEach, describe, expect, it } from 'vitest';
import { answerPrompt } from '../../src/consent/answer';
import type { Preference } from '../../src/consent/types';
import { behave } from './behaviour';

const banner = `<section data-prompt role="dialog" aria-label="Cookies"><p>We use cookies to measure how our site is read. You decide which ones we may store.</p>
  <button data-store="accepted">Accept all</button><button data-store="rejected">Reject all</button></section>`;

/** A prompt that can be seen from the nth wait on; gives the outcome and the milliseconds waited until it could. */
async function answerAfter(waits: number, told?: () => Promise<void>): Promise<{ status: string; waited: number; stored: string | null }> {
  document.body.innerHTML = `<main><h1>News</h1></main>${banner}`;
  behave(document);
  let waited = 0;
  let count = 0;
  const { status } = await answerPrompt(document, { mode: 'reject', purposes: [] }, {
    signal: new AbortController().signal,
    isVisible: () => count >= waits,
    wait: (milliseconds) => {
      count++;
      waited += milliseconds;
      return told && count <= waits ? new Promise(() => undefined) : Promise.resolve();
    },
    ...(told && { told }),
  });
  return { status, waited, stored: localStorage.getItem('analytics') };
}

beforeEach(() => localStorage.clear());

describe('a prompt that is still appearing', () => {
  it.each([0, 1, 3])('is answered once it can be seen (%i waits)', async (waits) => {
    expect((await answerAfter(waits)).stored).toBe('rejected');
  });

  it('is looked for at once when the gate tells of it again', async () => {
    let tellings = 0;
    const { stored } = await answerAfter(2, () => (tellings++, Promise.resolve()));
    expect([stored, tellings]).toEqual(['rejected', 2]);
  });

  it('is given up when it never shows, within ten seconds', async () => {
    const { status, waited, stored } = await answerAfter(Infinity);
    expect([status, stored]).toEqual(['none', null]);
    expect(waited).toBeGreaterThan(5_000);
    expect(waited).toBeLessThan(10_000);
  });
});

describe('a prompt that is filled in parts', () => {
  /** Adds the next part at each wait. */
  async function answerFilling(html: string, parts: string[], preference: Preference): Promise<string | null> {
    document.body.innerHTML = `<main><h1>News</h1></main>${html}`;
    behave(document);
    const waiting = [...parts];
    await answerPrompt(document, preference, {
      signal: new AbortController().signal,
      wait() {
        document.querySelector('[data-prompt] .parts')?.insertAdjacentHTML('beforeend', waiting.shift() ?? '');
        return Promise.resolve();
      },
    });
    return localStorage.getItem('analytics');
  }
  const words = 'We use cookies to measure how our site is read. You decide which ones we may store.';
  const accept = '<button data-store="accepted">Accept all</button>';

  it('is refused when the refusal comes after the consent', async () => {
    const html = `<section data-prompt role="dialog"><p>${words}</p>${accept}<div class="parts"></div></section>`;
    expect(await answerFilling(html, ['<button data-store="rejected">Reject all</button>'], { mode: 'reject', purposes: [] })).toBe('rejected');
  });

  it('is saved with the switches off that came while others were set', async () => {
    const html = `<section data-prompt role="dialog"><p>${words}</p><label><input type="checkbox" name="statistics" checked> Statistics</label>
      <div class="parts"></div>${accept}<button data-save>Save my choices</button></section>`;
    const late = '<label><input type="checkbox" name="marketing" checked> Marketing</label>';
    document.addEventListener('change', () => document.querySelector('.parts:empty')?.insertAdjacentHTML('beforeend', late));
    expect(await answerFilling(html, [], { mode: 'reject', purposes: [] })).toBe('none');
  });
});
