import { describe, expect, it } from 'vitest';
import { answerPrompt } from '../../src/consent/answer';
import { budgetFor, ReadingTime } from '../../src/consent/sight';
import { openRootOf } from '../../src/consent/walk';
import { behave } from './behaviour';

const { signal } = new AbortController();

describe('the time for a look', () => {
  it('is known to have run out, and is given again, longer, twice at most', () => {
    let now = 0;
    const time = new ReadingTime(() => now);
    const sight = { rootOf: openRootOf, isVisible: () => true, signal, time };
    const readFor = (milliseconds: number): boolean => {
      time.begin();
      const budget = budgetFor(sight, 1000);
      now += milliseconds;
      budget.take(2);
      return time.ranOut;
    };
    expect(readFor(100)).toBe(false);
    expect(readFor(400)).toBe(true);
    expect(time.extend()).toBe(true);
    expect(readFor(400)).toBe(false);
    expect(readFor(1000)).toBe(true);
    expect(time.extend()).toBe(true);
    expect(readFor(1000)).toBe(false);
    expect(time.extend()).toBe(false);
  });

  it('did not run out where a page is too large', () => {
    const time = new ReadingTime(() => 0);
    const budget = time.budget(10, signal);
    budget.take(20);
    expect([budget.spent, time.ranOut]).toEqual([true, false]);
  });
});

describe('on a machine on which reading takes long', () => {
  const switches = ['statistics', 'marketing', 'social'].map((name) => `<label><input type="checkbox" name="${name}" checked> ${name}</label>`).join('');
  const page = `<main>${'<p>The ferry sails again.</p>'.repeat(200)}</main><section data-prompt role="dialog"><p>We use cookies to measure how our site is read. You decide which ones we may store.</p>
    ${switches}<button data-store="accepted">Accept all</button><button data-save>Save my choices</button></section>`;

  it.each([2, 40])('a prompt at the end of the page is answered whole (a look at the clock takes %i ms)', async (step) => {
    localStorage.clear();
    document.body.innerHTML = page;
    behave(document);
    const { now } = performance;
    let time = 0;
    performance.now = () => (time += step);
    try {
      await answerPrompt(document, { mode: 'reject', purposes: [] }, { signal, wait: () => Promise.resolve() });
    } finally {
      performance.now = now;
    }
    expect(localStorage.getItem('analytics')).toBe('none');
  });
});
