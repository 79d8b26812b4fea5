import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHidden } from '../../src/marks/hidden';

let host: HTMLElement & { checkVisibility?: () => boolean };
let layer: HTMLElement;
let told: boolean[];
let ends: AbortController;
let top: Element | null;

beforeEach(() => {
  vi.useFakeTimers();
  host = document.createElement('div');
  layer = document.createElement('div');
  layer.innerHTML = '<div class="spot" data-wanted><button></button></div><div class="spot" data-wanted><button></button></div>';
  told = [];
  ends = new AbortController();
  top = host;
  host.checkVisibility = () => true;
  document.elementFromPoint = () => top;
});
afterEach(() => {
  ends.abort();
  vi.useRealTimers();
});

function look(): void {
  lookLater();
  vi.advanceTimersByTime(3_100);
}
let lookLater: () => void;
beforeEach(() => {
  lookLater = watchHidden({ host, layer: () => layer, document, onHidden: (hidden) => told.push(hidden) }, ends.signal);
});

describe('whether the page hides the marks', () => {
  it('is not told while they are on top', () => {
    look();
    expect(told).toEqual([]);
  });

  it('is told once when something lies over all of them, and once when it is gone', () => {
    top = document.body;
    look();
    look();
    expect(told).toEqual([true]);
    top = host;
    look();
    expect(told).toEqual([true, false]);
  });

  it('is told when the page makes everything transparent', () => {
    host.checkVisibility = () => false;
    look();
    expect(told).toEqual([true]);
  });

  it('is told when each is covered by something fixed', () => {
    for (const spot of layer.children) (spot as HTMLElement).hidden = true;
    look();
    expect(told).toEqual([true]);
  });

  it('is not told of marks that are not on the screen', () => {
    top = document.body;
    for (const spot of layer.children) spot.removeAttribute('data-wanted');
    look();
    expect(told).toEqual([]);
  });

  it('is not looked at before three quiet seconds, nor after the end', () => {
    top = document.body;
    lookLater();
    vi.advanceTimersByTime(2_000);
    lookLater();
    vi.advanceTimersByTime(2_000);
    expect(told).toEqual([]);
    ends.abort();
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual([]);
  });
});
