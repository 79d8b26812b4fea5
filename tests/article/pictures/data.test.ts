import { describe, expect, it } from 'vitest';
import words from '../../../src/article/pictures/credit-words.json' with { type: 'json' };
import hints from '../../../src/article/pictures/hints.json' with { type: 'json' };
import model from '../../../src/article/pictures/weights.json' with { type: 'json' };
import { splitMarkedCredit } from '../../../src/article/pictures/credit';
import { canBeStorys, isStorys, logOdds } from '../../../src/article/pictures/judge';
import { hintsIn } from '../../../src/article/pictures/words';

describe('hints.json', () => {
  it.each(Object.entries(hints))('%s holds plain words that can be found', (list, entries) => {
    expect(entries.length).toBeGreaterThan(3);
    expect(new Set(entries).size, 'a word twice').toBe(entries.length);
    for (const word of entries) {
      expect(word).toMatch(/^[a-z0-9]+$/);
      expect(hintsIn(word)).toContain(list);
    }
  });
});

describe('credit-words.json', () => {
  it.each(Object.entries(words))('%s holds each word once, trimmed', (_, entries) => {
    expect(new Set(entries).size).toBe(entries.length);
    for (const word of entries) expect(word).toBe(word.trim());
  });

  it.each(words.before)('"%s:" begins a credit', (word) => {
    expect(splitMarkedCredit(`${word}: Ann Archer`).credit).toBe('Ann Archer');
  });

  it.each(words.agencies)('agency "%s" is in lower case', (agency) => {
    expect(agency).toBe(agency.toLowerCase());
  });
});

describe('weights.json', () => {
  it('has a threshold and finite weights', () => {
    expect(model.threshold).toBeGreaterThan(0);
    expect(model.threshold).toBeLessThan(1);
    for (const weight of Object.values(model.weights)) expect(Math.abs(weight)).toBeLessThan(20);
  });

  it('judges a captioned figure among the text as the story\'s, a linked thumbnail in a list as not', () => {
    expect(isStorys({ bias: 1, amongText: 1, inRoot: 1, figure: 1, figcaption: 1, text: 1, large: 1, described: 1 })).toBe(true);
    expect(isStorys({ bias: 1, outsideBelow: 1, far: 0.8, 'near:related': 1, 'near:teaser': 1, 'in:ul': 1, small: 1, linkAway: 1, linkWithText: 1, linkShare: 1, heading: 1, text: 1, alike: 1, noAlt: 1 })).toBe(false);
  });

  it('never rules out early what the frame could still bring in', () => {
    const near = { bias: 1, amongText: 1, inRoot: 1 };
    const whole = { ...near, figure: 1, figcaption: 1, text: 1, creditName: 1, creditText: 1 };
    if (isStorys(whole)) expect(canBeStorys(near)).toBe(true);
    expect(logOdds({})).toBe(0);
    expect(logOdds({ unknownFeature: 1 })).toBe(0);
  });
});
