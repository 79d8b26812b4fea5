import { describe, expect, it } from 'vitest';
import { Tellings } from '../../src/consent/tellings';

describe('what the gate tells during an answer', () => {
  it('is taken once', () => {
    const tellings = new Tellings();
    expect(tellings.take()).toBe(false);
    tellings.tell();
    tellings.tell();
    expect([tellings.take(), tellings.take()]).toEqual([true, false]);
  });

  it('wakes all who wait for the next', async () => {
    const tellings = new Tellings();
    tellings.tell();
    let woken = 0;
    const waiting = [tellings.next(), tellings.next()].map((next) => next.then(() => woken++));
    await Promise.resolve();
    expect(woken).toBe(0);
    tellings.tell();
    await Promise.all(waiting);
    expect(woken).toBe(2);
  });
});
