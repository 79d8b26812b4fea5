import { describe, expect, it } from 'vitest';
import { isNameLike, namesAgency } from '../../../src/article/pictures/names';

describe('isNameLike', () => {
  it.each(['Ann Archer', 'A. Archer/dpa', 'REUTERS', 'picture alliance / Foto Huebner', 'Ann Archer for The Example Post via Getty Images', 'Shutterstock.com', 'Анна Иванова', 'dpa', '新华社', 'María de la Cruz', 'Supplied'])('%s', (text) => {
    expect(isNameLike(text)).toBe(true);
  });

  it.each(['', 'a bridge', 'The bridge is closed.', 'Will it be rebuilt?', 'Archivbild', 'Symbolfoto', 'left', 'A very long line that goes on and on and on about the bridge and what it means to the people who live there today', '다리가 무너졌다'])('not "%s"', (text) => {
    expect(isNameLike(text)).toBe(false);
  });
});

describe('namesAgency', () => {
  it.each(['AFP', 'Ann Archer / Getty Images', 'AFP via Getty Images', 'Ritzau Scanpix/Reuters', '연합뉴스'])('%s', (text) => {
    expect(namesAgency(text)).toBe(true);
  });

  it.each(['', 'Pa and Ma', 'the app', 'apples', 'x'.repeat(1_000)])('not "%s"', (text) => {
    expect(namesAgency(text)).toBe(false);
  });
});
