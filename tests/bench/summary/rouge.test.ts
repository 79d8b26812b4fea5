import { describe, expect, test } from 'vitest';
import { lead, lexRank, oracle, textRank } from './peers';
import { measure, summaryLine } from './measure';
import { meanOf, rouge, tokens } from './rouge';

const record = {
  lang: 'en',
  title: 'Town rebuilds bridge',
  text: 'The weather was fine on that day. The town will rebuild the bridge over the river. Many people came by bus. The bridge over the river costs four million.',
  summary: 'The town will rebuild the bridge over the river.',
  k: 1,
};

describe('ROUGE', () => {
  const score = (a: string, b: string) => rouge(a.split(' '), b.split(' '));

  test('is 1 for the same, 0 for nothing shared or nothing at all', () => {
    expect(score('a b c', 'a b c')).toEqual({ r1: 1, r2: 1, rl: 1 });
    expect(score('a b', 'c d')).toEqual({ r1: 0, r2: 0, rl: 0 });
    expect(rouge([], [])).toEqual({ r1: 0, r2: 0, rl: 0 });
  });

  test('counts as worked out by hand', () => {
    // Shared words a, b, d (3 of 4 and 4); shared pairs "a b" (1 of 3 and 3); longest common sequence a b d.
    expect(score('a b c d', 'a b d e')).toEqual({ r1: 6 / 8, r2: 2 / 6, rl: 6 / 8 });
    // A word counts as often as the other side has it.
    expect(score('a a a', 'a b').r1).toBeCloseTo(2 / 5);
    // Order matters to R-L alone.
    expect(score('b a', 'a b')).toEqual({ r1: 1, r2: 0, rl: 0.5 });
  });

  test('means are in percent, tokens are lower-case words of any script', () => {
    expect(meanOf([{ r1: 1, r2: 0, rl: 0.5 }, { r1: 0, r2: 0, rl: 0.5 }])).toEqual({ r1: 50, r2: 0, rl: 50 });
    expect(tokens('Hello, World! 3.5', 'en')).toEqual(['hello', 'world', '3.5']);
    expect(tokens('橋を再建する。', 'ja').join('')).toBe('橋を再建する');
  });
});

describe('peers', () => {
  test('give as many sentences as asked; the oracle finds the reference', () => {
    expect(lead(record)).toBe('The weather was fine on that day.');
    expect(oracle(record)).toBe(record.summary);
    for (const peer of [lexRank, textRank]) expect(record.text).toContain(peer(record).trim());
  });

  test('the last line names every figure once', () => {
    const line = summaryLine([measure('one', [record])]);
    expect(line.split(' ').filter((_, index) => index % 2 === 0)).toEqual(
      ['r1', 'r2', 'rl', 'lead_r1', 'lead_r2', 'lead_rl', 'best_peer_r1', 'best_peer_r2', 'best_peer_rl', 'oracle_r1', 'oracle_r2', 'oracle_rl', 'ms_per_1000'],
    );
    expect(line).toMatch(/^r1 100\.00 r2 100\.00 rl 100\.00 /);
  });
});
