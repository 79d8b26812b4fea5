import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Changes } from '../../src/consent/gate-changes';
import { Hidden } from '../../src/consent/gate-hidden';
import { Pace } from '../../src/consent/gate-pace';
import { FreshNodes } from '../../src/consent/gate-queue';

let alive: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  alive = new AbortController();
  document.body.innerHTML = '';
});
afterEach(() => {
  alive.abort();
  vi.useRealTimers();
});

describe('the pace', () => {
  it('lets work be done at once after a quiet while, and then a twenty-fifth of the time', () => {
    let now = 0;
    const pace = new Pace(() => now);
    pace.spent(30);
    expect(pace.rest).toBe(0);
    pace.spent(30);
    expect(pace.rest).toBe(500);
    now = 100_000;
    pace.spent(0);
    expect(pace.rest).toBe(0);
  });
});

describe('the changes of a page', () => {
  const settle = () => vi.advanceTimersByTimeAsync(1);

  it('are left alone in a storm and swept, and watched again after the calm', async () => {
    const fresh = new FreshNodes();
    const changes = new Changes(fresh, () => undefined, () => undefined, alive.signal);
    changes.enter(document);
    for (let i = 0; i < 15_000; i++) document.body.append('x');
    await settle();
    expect(changes.isLeft).toBe(true);
    expect(fresh.done).toBe(true);
    document.body.innerHTML = '<p>late</p>';
    changes.sweep();
    expect(changes.isLeft).toBe(true);
    expect(fresh.done).toBe(false);
    await vi.advanceTimersByTimeAsync(6_000);
    changes.sweep();
    expect(changes.isLeft).toBe(false);
  });

  it('tell of a frame that loads', async () => {
    const loaded: Element[] = [];
    // Not in the document: the engine of these tests would try to load it.
    const box = document.createElement('div');
    const frame = document.createElement('iframe');
    box.append(frame, document.createElement('img'));
    new Changes(new FreshNodes(), (element) => loaded.push(element), () => undefined, alive.signal).enter(box);
    for (const element of box.children) element.dispatchEvent(new Event('load'));
    expect(loaded).toEqual([frame]);
  });
});

describe('hidden controls', () => {
  it('are given back when they show, once, and forgotten when they are taken away', () => {
    document.body.innerHTML = '<div><button>Yes</button><button>No</button></div>';
    const [yes, no] = document.querySelectorAll('button');
    let shown = false;
    const hidden = new Hidden(() => shown, () => undefined);
    hidden.add(yes!);
    hidden.add(no!);
    expect(hidden.takeShown()).toEqual([]);
    no!.remove();
    shown = true;
    expect(hidden.takeShown()).toEqual([[yes, undefined]]);
    expect(hidden.size).toBe(0);
  });

  it('wake the gate when what they stand in changes, not when anything else does', async () => {
    document.body.innerHTML = '<div id="box"><button>Yes</button></div><p></p>';
    let woken = 0;
    const hidden = new Hidden(() => false, () => void (woken += 1));
    hidden.add(document.querySelector('button')!);
    await vi.advanceTimersByTimeAsync(5_000);
    const before = woken;
    document.querySelector('p')!.className = 'on';
    await vi.advanceTimersByTimeAsync(10);
    expect(woken).toBe(before);
    document.querySelector('#box')!.className = 'on';
    await vi.advanceTimersByTimeAsync(10);
    expect(woken).toBe(before + 1);
    hidden.stop();
  });
});

describe('fresh nodes', () => {
  /** Adds an element to the document and to the queue, as the gate's observer would. */
  const grow = (fresh: FreshNodes, parent: Node, name: string): Element => {
    const element = parent.appendChild(document.createElement(name));
    fresh.add(element);
    return element;
  };
  const namesOf = (seen: Node[]): string[] => seen.map((node) => (node as Element).localName).filter(Boolean);

  it('are each visited once, what is inside of them with them', () => {
    const fresh = new FreshNodes();
    const section = grow(fresh, document.body, 'section');
    grow(fresh, grow(fresh, section, 'div'), 'b');
    const seen: Node[] = [];
    fresh.visitFor(1000, document, (node) => seen.push(node));
    expect(namesOf(seen)).toEqual(['section', 'div', 'b']);
    expect(fresh.done).toBe(true);
  });

  it('are not missed when they come after what they are in was looked through, and before the rest was', () => {
    const fresh = new FreshNodes();
    const section = grow(fresh, document.body, 'section');
    for (let i = 0; i < 100; i++) grow(fresh, document.body, 'p');
    const seen: Node[] = [];
    fresh.visitFor(0, document, (node) => seen.push(node));
    expect(fresh.done).toBe(false);
    grow(fresh, section, 'dialog');
    fresh.visitFor(1000, document, (node) => seen.push(node));
    expect(namesOf(seen).filter((name) => name === 'dialog')).toHaveLength(1);
    expect(fresh.done).toBe(true);
  });

  it('are all visited, however they come between slices of time', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(20), fc.boolean()), { maxLength: 40 }), (steps) => {
      document.body.innerHTML = '';
      const fresh = new FreshNodes();
      const all: Element[] = [document.body];
      const seen = new Set<Node>();
      for (const [under, look] of steps) {
        all.push(grow(fresh, all[under % all.length]!, 'i'));
        // Enough siblings that one slice does not reach the end.
        for (let i = 0; i < 30; i++) all.push(grow(fresh, document.body, 'u'));
        if (look) fresh.visitFor(0, document, (node) => seen.add(node));
      }
      while (!fresh.done) fresh.visitFor(0, document, (node) => seen.add(node));
      expect(all.slice(1).filter((element) => !seen.has(element))).toEqual([]);
    }), { numRuns: 50 });
  });
});
