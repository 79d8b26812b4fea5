import { afterEach, describe, expect, it } from 'vitest';
import { createHost, reinsertLimit } from '../../src/marks/host';

afterEach(() => document.querySelectorAll('colophon-marks').forEach((element) => element.remove()));

describe('createHost', () => {
  it('adds one element beside body, whose shadow root is closed', () => {
    const host = createHost(document, '');
    expect(host.element.isConnected).toBe(false);
    host.keep();
    expect(host.element.parentNode).toBe(document.documentElement);
    expect(host.element.shadowRoot).toBeNull();
    expect(host.root.host).toBe(host.element);
  });

  it('comes back at most five times in five seconds, then never', () => {
    let time = 0;
    const host = createHost(document, '', () => time);
    host.keep();
    for (let round = 0; round < reinsertLimit.times; round++) {
      host.element.remove();
      expect(host.keep()).toBe(true);
      expect(host.element.isConnected).toBe(true);
      time += 10;
    }
    host.element.remove();
    expect(host.keep()).toBe(false);
    time += 60_000;
    expect(host.keep()).toBe(false);
    expect(host.element.isConnected).toBe(false);
  });

  it('comes back for ever on a page that removes it now and then', () => {
    let time = 0;
    const host = createHost(document, '', () => time);
    host.keep();
    for (let round = 0; round < 50; round++) {
      host.element.remove();
      expect(host.keep()).toBe(true);
      time += 2_000;
    }
  });

  it('can be withdrawn and come again without that being counted', () => {
    const host = createHost(document, '', () => 0);
    for (let round = 0; round < 3 * reinsertLimit.times; round++) {
      expect(host.keep()).toBe(true);
      host.withdraw();
      expect(host.element.isConnected).toBe(false);
    }
  });

  it('stays away once it was removed by us', () => {
    const host = createHost(document, '');
    host.keep();
    host.remove();
    expect(host.keep()).toBe(false);
    expect(host.element.isConnected).toBe(false);
  });
});
