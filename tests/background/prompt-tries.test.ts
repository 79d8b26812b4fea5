import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterReload, forgetTries, noteTry, triesPerPage } from '../../src/background/prompt-tries';
import type { PromptReport } from '../../src/consent/types';

const report = (more: Partial<PromptReport> = {}): PromptReport => ({ status: 'could-not', reason: 'no-effect', way: 'words:en', choice: 'reject', stored: [], ms: 5, ...more });
const page = 'https://news.example/story';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  forgetTries(1);
  vi.useRealTimers();
});

describe('a page that loads again after a try', () => {
  it('begins with the answer, as done, and one try left', () => {
    noteTry(1, page, report(), 1);
    expect(afterReload(1, `${page}?from=consent#top`)).toEqual({ prompt: report({ status: 'done', reason: '' }), tries: triesPerPage - 1 });
  });

  it('has none left after the second', () => {
    noteTry(1, page, report(), triesPerPage);
    expect(afterReload(1, page)?.tries).toBe(triesPerPage);
  });

  it('keeps what was verified', () => {
    noteTry(1, page, report({ status: 'verified', reason: '' }), 1);
    expect(afterReload(1, page)?.prompt.status).toBe('verified');
  });
});

describe('any other page', () => {
  it.each([
    ['another story', 1, 'https://news.example/other'],
    ['another site', 1, 'https://other.example/story'],
    ['another tab', 2, page],
    ['no address', 1, ''],
  ])('begins with nothing: %s', (_what, tabId, address) => {
    noteTry(1, page, report(), 1);
    expect(afterReload(tabId, address)).toBeNull();
  });

  it('begins with nothing when it is loaded much later', () => {
    noteTry(1, page, report(), 1);
    vi.advanceTimersByTime(30_000);
    expect(afterReload(1, page)).toBeNull();
  });

  it('begins with nothing after an undo', () => {
    noteTry(1, page, report(), 1);
    forgetTries(1);
    expect(afterReload(1, page)).toBeNull();
  });
});
