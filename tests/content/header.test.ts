import { afterEach, describe, expect, it, vi } from 'vitest';
import { cachedDisclosure } from '../../src/content/header';

const signal = new AbortController().signal;
const answer = (work: () => Promise<Response>) => {
  const fetching = vi.fn((_address: string, _init: RequestInit) => work());
  vi.stubGlobal('fetch', fetching);
  return fetching;
};

afterEach(() => vi.unstubAllGlobals());

describe('the page’s own header', () => {
  it('is read from the cache alone, so that no request leaves', async () => {
    const fetching = answer(() => Promise.resolve(new Response('', { headers: { 'AI-Disclosure': 'mode=ai-originated' } })));
    expect(await cachedDisclosure('https://news.example/a', signal)).toEqual({ seen: true, value: 'mode=ai-originated' });
    expect(fetching.mock.calls[0]![1]).toMatchObject({ cache: 'only-if-cached', mode: 'same-origin', redirect: 'error', signal });
  });

  it('was seen to be missing, or not seen at all', async () => {
    answer(() => Promise.resolve(new Response('')));
    expect(await cachedDisclosure('https://news.example/a', signal)).toEqual({ seen: true, value: null });
    answer(() => Promise.resolve(new Response('', { status: 504 })));
    expect((await cachedDisclosure('https://news.example/a', signal)).seen).toBe(false);
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await cachedDisclosure('https://news.example/a', signal)).toEqual({ seen: false, value: null });
  });

  it('is cut where it is endless', async () => {
    answer(() => Promise.resolve(new Response('', { headers: { 'AI-Disclosure': 'x'.repeat(50_000) } })));
    expect((await cachedDisclosure('https://news.example/a', signal)).value).toHaveLength(1_000);
  });
});
