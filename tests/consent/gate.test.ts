import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isLabel } from '../../src/consent/gate-look';
import { watchForPrompt, type GateOptions } from '../../src/consent/gate';
import { piecesOf } from '../../src/consent/gate-words';
import { languages } from '../../src/consent/words';

const cookieBox = '<div style="position:fixed">We use cookies to measure our audience. <button>Accept</button><button>Reject</button></div>';
let alive: AbortController;
type Hint = Parameters<GateOptions['onPrompt']>[0];

function watch(options: Partial<GateOptions> = {}): Hint[] {
  const hints: Hint[] = [];
  watchForPrompt(document, { signal: alive.signal, onPrompt: (hint) => hints.push(hint), isShown: () => true, ...options });
  return hints;
}
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  alive = new AbortController();
  document.body.innerHTML = '<main><p>Story</p></main>';
});
afterEach(() => {
  alive.abort();
  vi.useRealTimers();
});

describe('the gate', () => {
  it('tells of a prompt that is there from the start, once', async () => {
    document.body.innerHTML = cookieBox;
    const hints = watch();
    await pass(20_000);
    expect(hints).toEqual([{ kind: 'top' }]);
  });

  it('says nothing on a page without a prompt', async () => {
    document.body.innerHTML = '<main><p>Accept the truth</p><button>OK</button></main><footer><a href="/cookies">Cookie policy</a></footer>';
    document.body.firstElementChild!.append('x'.repeat(9000));
    const hints = watch();
    await pass(20_000);
    expect(hints).toEqual([]);
  });

  it('tells within 50 ms of a prompt that comes later', async () => {
    const hints = watch();
    await pass(9000);
    document.body.insertAdjacentHTML('beforeend', cookieBox);
    await pass(50);
    expect(hints).toHaveLength(1);
  });

  it('still notices after the close watch is over', async () => {
    const hints = watch({ timeoutMs: 100 });
    await pass(30_000);
    document.body.insertAdjacentHTML('beforeend', cookieBox);
    await pass(1500);
    expect(hints).toHaveLength(1);
  });

  it('waits for a hidden prompt to be shown', async () => {
    document.body.innerHTML = cookieBox;
    let shown = false;
    const hints = watch({ isShown: () => shown });
    await pass(2000);
    expect(hints).toEqual([]);
    shown = true;
    document.body.firstElementChild!.className = 'open';
    await pass(50);
    expect(hints).toHaveLength(1);
  });

  it('sees into open and, when helped, closed shadow roots that are attached late', async () => {
    for (const mode of ['open', 'closed'] as const) {
      document.body.innerHTML = '<my-banner></my-banner>';
      const host = document.querySelector('my-banner')!;
      const known = new Map<Element, ShadowRoot>();
      const hints = watch({ openOrClosedShadowRoot: (element) => known.get(element) ?? null });
      await pass(10);
      const root = host.attachShadow({ mode });
      known.set(host, root);
      root.innerHTML = cookieBox;
      await pass(3000);
      expect(hints, mode).toHaveLength(1);
      alive.abort();
      alive = new AbortController();
    }
  });

  it('stops when told to', async () => {
    const hints = watch();
    alive.abort();
    document.body.insertAdjacentHTML('beforeend', cookieBox);
    await pass(20_000);
    expect(hints).toEqual([]);
  });

  it('tells at most six times of a prompt that keeps coming back', async () => {
    const hints = watch();
    for (let round = 0; round < 20; round++) {
      document.body.innerHTML = cookieBox;
      await pass(100);
    }
    expect(hints).toHaveLength(6);
  });
});

it.each(languages)('$lang gives the gate pieces of its own, in small letters and without Latin accents', ({ gate }) => {
  for (const piece of [gate.topic, gate.labels].flatMap(piecesOf)) {
    expect(piece.trim()).not.toBe('');
    expect(piece).toBe(piece.toLowerCase().normalize('NFD').replace(/[\u0300-\u036F]/g, '').normalize('NFC'));
  }
});

const folder = 'tests/consent/words/';
describe.each(readdirSync(folder).filter((name) => name.endsWith('.examples.json')))('%s', (name) => {
  const { prompts } = JSON.parse(readFileSync(folder + name, 'utf8')) as { prompts: { text: string; accept: string; reject: string }[] };
  it('is noticed by the gate', async () => {
    for (const { text, accept, reject } of prompts) {
      expect(isLabel(accept) || isLabel(reject), `${accept} / ${reject}`).toBe(true);
      document.body.innerHTML = `<div><p>${text}</p><div><span>${accept}</span><span>${reject}</span></div></div>`;
      const hints = watch();
      await pass(50);
      expect(hints, text).toHaveLength(1);
      alive.abort();
      alive = new AbortController();
    }
  });
});
