import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { observePage, type ChangeReason } from '../../src/article/observe';

let ends: AbortController;
let told: ChangeReason[];

function start(options: Parameters<typeof observePage>[3] = {}): void {
  observePage(document, (reason) => told.push(reason), ends.signal, options);
}

/** Lets mutation records be delivered, then the quiet time pass. */
async function settle(milliseconds = 600): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
  await vi.advanceTimersByTimeAsync(milliseconds);
}

const story = (text = 'A paragraph that comes late, long enough to matter.') => Object.assign(document.createElement('p'), { textContent: text });

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main><img id="lazy"></main>';
  ends = new AbortController();
  told = [];
});

afterEach(() => {
  ends.abort();
  vi.useRealTimers();
});

describe('tells once', () => {
  test('of text that comes late', async () => {
    start();
    for (let count = 0; count < 5; count++) document.querySelector('main')!.append(story());
    await settle();
    expect(told).toEqual(['content']);
  });

  test('of an image that gets its address', async () => {
    start();
    document.querySelector('#lazy')!.setAttribute('src', 'a.jpg');
    await settle();
    expect(told).toEqual(['pictures']);
  });

  test('of a return from the back/forward cache', async () => {
    start();
    const event = new Event('pageshow');
    Object.defineProperty(event, 'persisted', { value: true });
    window.dispatchEvent(event);
    await settle();
    expect(told).toEqual(['restored']);
  });

  test('of words that are written over', async () => {
    document.querySelector('main')!.append(story());
    start();
    (document.querySelector('p')!.firstChild as Text).data = 'A label that says something else by now.';
    await settle();
    expect(told).toEqual(['content']);
  });

  test('of what comes in an open shadow root, also of one that came late itself', async () => {
    const early = document.createElement('div');
    early.attachShadow({ mode: 'open' });
    document.body.append(early);
    start();
    early.shadowRoot!.append(story());
    await settle();
    expect(told).toEqual(['content']);
    const late = document.createElement('div');
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'open' });
    late.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(late);
    await settle(5000);
    inner.shadowRoot!.append(story());
    await settle(5000);
    expect(told).toEqual(['content', 'content', 'content']);
  });

  test('of another address, rather than of the text that came with it', async () => {
    start();
    vi.spyOn(document, 'URL', 'get').mockReturnValue('https://news.example/other');
    document.querySelector('main')!.append(story());
    await settle();
    expect(told).toEqual(['navigation']);
    vi.restoreAllMocks();
  });
});

describe('says nothing', () => {
  test('of scripts, styles and empty boxes', async () => {
    start();
    for (const name of ['script', 'style', 'div']) document.body.append(document.createElement(name));
    await settle();
    expect(told).toEqual([]);
  });

  test('of our own elements', async () => {
    start({ ours: (element) => element.localName === 'our-mark' });
    const mark = document.createElement('our-mark');
    mark.textContent = 'A label long enough to count as text.';
    document.body.append(mark);
    await settle();
    mark.append(story());
    await settle();
    expect(told).toEqual([]);
  });

  test('once its signal ended', async () => {
    start();
    ends.abort();
    document.body.append(story());
    await settle();
    expect(told).toEqual([]);
  });
});

describe('a page that changes without end', () => {
  /** Lets the page change once a second (a clock, a ticker) for a minute. */
  async function tick(seconds: number): Promise<void> {
    const clock = document.createElement('p');
    document.querySelector('main')!.append(clock);
    for (let second = 0; second < seconds; second++) {
      clock.textContent = `It is ${second} seconds past twelve.`;
      await settle(1000);
    }
  }

  test('is told of less and less often, at least every five seconds', async () => {
    start();
    await tick(60);
    expect(told.length).toBeGreaterThanOrEqual(11);
    expect(told.length).toBeLessThan(20);
  });

  test('and that is dear to read is read for a twentieth of the time at most', async () => {
    start({ cost: () => 1500 });
    await tick(90);
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told.length).toBeLessThanOrEqual(5);
  });

  test('is watched as closely as before once it was calm', async () => {
    start();
    await tick(30);
    await settle(30_000);
    told = [];
    document.querySelector('main')!.append(story());
    await settle();
    expect(told).toEqual(['content']);
  });

  test('another address is told at once all the same', async () => {
    start();
    await tick(30);
    told = [];
    document.querySelector('main')!.append(story());
    await settle(100);
    vi.spyOn(document, 'URL', 'get').mockReturnValue('https://news.example/other');
    window.dispatchEvent(new Event('popstate'));
    await settle();
    expect(told).toEqual(['navigation']);
    vi.restoreAllMocks();
  });
});

test('looks away in a storm and comes back', async () => {
  start();
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
  for (let count = 0; count < 3000; count++) document.querySelector('main')!.append(document.createElement('i'));
  await settle();
  expect(disconnect).toHaveBeenCalled();
  document.querySelector('main')!.append(story());
  await settle(1000);
  const before = told.length;
  await settle(3000);
  expect(told.length).toBeGreaterThan(before);
  document.querySelector('main')!.append(story());
  await settle();
  expect(told.at(-1)).toBe('content');
  vi.restoreAllMocks();
});
