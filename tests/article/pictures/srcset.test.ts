import { fc, test } from './property';
import { describe, expect, it } from 'vitest';
import { parseSrcset } from '../../../src/article/pictures/srcset';

describe('parseSrcset', () => {
  it('reads widths, densities and none', () => {
    expect(parseSrcset('a.jpg 320w, b.jpg 2x, c.jpg', 10)).toEqual([{ address: 'a.jpg', size: 320 }, { address: 'b.jpg', size: 2 }, { address: 'c.jpg', size: 1 }]);
  });

  it('keeps commas inside addresses', () => {
    expect(parseSrcset('/w_120,c_limit/a.jpg 120w, /w_240,c_limit/a.jpg 240w', 10).map(({ address }) => address)).toEqual(['/w_120,c_limit/a.jpg', '/w_240,c_limit/a.jpg']);
  });

  it('takes a comma at an address\'s end as its end', () => {
    expect(parseSrcset('a.jpg, b.jpg,', 10).map(({ address }) => address)).toEqual(['a.jpg', 'b.jpg']);
  });

  it('stops at the maximum', () => {
    const many = Array.from({ length: 500 }, (_, n) => `p${n}.jpg ${n + 1}w`).join(', ');
    expect(parseSrcset(many, 100)).toHaveLength(100);
  });

  it('reads nothing from nothing', () => {
    expect(parseSrcset('', 10)).toEqual([]);
    expect(parseSrcset(' , ,, ', 10)).toEqual([]);
  });

  test('never throws, never gives an empty address or one with white space', fc.string({ maxLength: 300 }), (value) => {
    for (const { address, size } of parseSrcset(value, 50)) {
      expect(address).not.toBe('');
      expect(address).not.toMatch(/\s/);
      expect(size).toBeGreaterThan(0);
    }
  });

  it('is quick on a long hostile value', () => {
    const start = performance.now();
    parseSrcset(', '.repeat(1_000_000), 100);
    parseSrcset('a'.repeat(2_000_000), 100);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

it('parts addresses at every kind of white space, and at nothing else', () => {
  for (let code = 1; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    if (character === ',') continue;
    const [first] = parseSrcset(`/a${character}2x`, 2);
    expect(first!.size === 2, code.toString(16)).toBe(/\s/.test(character));
  }
});
