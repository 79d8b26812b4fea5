import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockedParts, unlockParts } from '../../src/consent/page-lock';

const { documentElement, body } = document;
const setHeight = (height: number): void => void Object.defineProperty(documentElement, 'scrollHeight', { configurable: true, value: height });
const overflowOf = (element: HTMLElement): string => element.style.getPropertyValue('overflow');

beforeEach(() => setHeight(innerHeight * 3));
afterEach(() => {
  documentElement.removeAttribute('style');
  body.removeAttribute('style');
  Reflect.deleteProperty(documentElement, 'scrollHeight');
});

describe('the lock of a page around a frame', () => {
  it('is found and released, in the parts that were locked', () => {
    body.style.overflowY = 'hidden';
    expect(lockedParts()).toEqual(['body']);
    expect(unlockParts(['body'])).toBe(true);
    expect([overflowOf(body), overflowOf(documentElement)]).toEqual(['auto', '']);
  });

  it('may be a body that is fixed, with the scroll position in its top', () => {
    body.style.position = 'fixed';
    body.style.top = '-300px';
    expect(lockedParts()).toEqual(['body']);
    unlockParts(['body']);
    expect(body.style.position).toBe('static');
    expect(scrollY).toBe(300);
    scrollTo(0, 0);
  });

  it('stays where it came later, or the site released it itself', () => {
    documentElement.style.overflowY = 'clip';
    expect(unlockParts(['body'])).toBe(false);
    expect(overflowOf(documentElement)).not.toBe('auto');
  });

  it('stays on pages that fit into the window: apps scroll inside', () => {
    body.style.overflowY = 'hidden';
    setHeight(innerHeight);
    expect(unlockParts(['body'])).toBe(false);
  });
});
