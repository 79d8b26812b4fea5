import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetHere, leaveHere, leftHere, onceHere, quietly, whenParsed } from '../../src/content/page-life';
import { CallError } from '../../src/messages/call';

describe('a script in a page', () => {
  it('runs once, and again after it ended', () => {
    expect([onceHere('one'), onceHere('one'), onceHere('two')]).toEqual([true, false, true]);
    forgetHere('one');
    expect(onceHere('one')).toBe(true);
  });

  it('finds what another left, and null before', () => {
    expect(leftHere('thing')).toBeNull();
    leaveHere('thing', { n: 1 });
    expect(leftHere('thing')).toEqual({ n: 1 });
  });

  it('ends quietly when the extension is gone, and lets every other fault be seen', () => {
    const seen = vi.fn();
    vi.stubGlobal('reportError', seen);
    quietly(new CallError('no-answer'));
    expect(seen).not.toHaveBeenCalled();
    const fault = new TypeError('x');
    quietly(fault);
    expect(seen).toHaveBeenCalledWith(fault);
    vi.unstubAllGlobals();
  });
});

describe('a document that is parsed', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function loading(): Document {
    const page = document.implementation.createHTMLDocument('x');
    Object.defineProperty(page, 'readyState', { value: 'loading' });
    return page;
  }
  const state = async (work: Promise<void>): Promise<string> => Promise.race([work.then(() => 'done'), vi.advanceTimersByTimeAsync(0).then(() => 'waiting')]);

  it('is not waited for', async () => {
    await whenParsed(document);
  });

  it('is waited for as long as it takes, or as long as is given', async () => {
    const page = loading();
    const whole = whenParsed(page);
    const some = whenParsed(loading(), 2_000);
    await vi.advanceTimersByTimeAsync(1_900);
    expect([await state(whole), await state(some)]).toEqual(['waiting', 'waiting']);
    await vi.advanceTimersByTimeAsync(200);
    expect([await state(whole), await state(some)]).toEqual(['waiting', 'done']);
    page.dispatchEvent(new Event('DOMContentLoaded'));
    expect(await state(whole)).toBe('done');
  });
});
