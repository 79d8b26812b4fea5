import { afterEach, describe, expect, it } from 'vitest';
import { isVisible } from '../../src/consent/visible';

/** What an element shows of itself without layout, as in a unit test. */
function seen(html: string): boolean {
  document.body.innerHTML = html;
  return isVisible(document.querySelector('#it')!);
}

describe('whether a reader sees an element', () => {
  const { innerWidth } = window;
  afterEach(() => void Object.assign(window, { innerWidth }));

  it.each([
    ['<button id="it">Reject</button>', true],
    ['<div style="display:none"><button id="it">Reject</button></div>', false],
    ['<div style="opacity:0"><button id="it">Reject</button></div>', false],
    ['<div hidden><button id="it">Reject</button></div>', false],
    ['<dialog><button id="it">Reject</button></dialog>', false],
    ['<dialog open><button id="it">Reject</button></dialog>', true],
    ['<button id="it" style="visibility:hidden">Reject</button>', false],
  ])('%s', (html, expected) => {
    expect(seen(html)).toBe(expected);
  });

  it('in a frame that is not rendered, none', () => {
    Object.assign(window, { innerWidth: 0 });
    expect(seen('<button id="it">Reject</button>')).toBe(false);
  });

  it('once it is taken away, no more', () => {
    const button = document.createElement('button');
    expect(isVisible(button)).toBe(false);
  });
});
