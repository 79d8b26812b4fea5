import { beforeEach, describe, expect, it } from 'vitest';
import { answerPrompt } from '../../src/consent/answer';
import { behave } from './behaviour';

const banner = `<section data-prompt role="dialog" aria-label="Cookies"><p>We use cookies to measure how our site is read. You decide which ones we may store.</p>
  <button data-store="accepted">Accept all</button><button data-store="rejected">Reject all</button></section>`;

/** A prompt that can be seen from the nth wait on; gives the outcome and the milliseconds waited until it could. */
async function answerAfter(waits: number): Promise<{ status: string; waited: number; stored: string | null }> {
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
      return Promise.resolve();
    },
  });
  return { status, waited, stored: localStorage.getItem('analytics') };
}

describe('a prompt that is still appearing', () => {
  beforeEach(() => localStorage.clear());

  it.each([0, 1, 3])('is answered once it can be seen (%i waits)', async (waits) => {
    expect((await answerAfter(waits)).stored).toBe('rejected');
  });

  it('is given up when it never shows, within a second', async () => {
    const { status, waited, stored } = await answerAfter(Infinity);
    expect([status, stored]).toEqual(['none', null]);
    expect(waited).toBeGreaterThan(500);
    expect(waited).toBeLessThan(1000);
  });
});
