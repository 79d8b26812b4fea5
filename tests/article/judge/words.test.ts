import { describe, expect, test } from 'vitest';
import cues from '../../../src/article/judge/cues.json' with { type: 'json' };
import { cueGroups, cuesOf } from '../../../src/article/judge/cues';
import names from '../../../src/article/judge/names.json' with { type: 'json' };
import { groupsOf, nameGroups } from '../../../src/article/judge/names';

const element = (attributes: Record<string, string>): Element => {
  const made = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};
const groups = (attributes: Record<string, string>): string[] => nameGroups.filter((_, index) => groupsOf(element(attributes)) & (1 << index));
const cuesIn = (text: string): string[] => cueGroups.filter((_, index) => cuesOf(text) & (1 << index));

describe('names.json', () => {
  test('fits into the bits of one number, single lower-case words, none twice in a group', () => {
    expect(nameGroups.length).toBeLessThanOrEqual(31);
    for (const group of nameGroups) {
      for (const word of names[group]) expect(word).toMatch(/^[a-z\d-]+$/);
      expect(new Set(names[group]).size).toBe(names[group].length);
    }
  });

  test.each([
    [{ class: 'article__body' }, 'body'],
    [{ class: 'imageCaption' }, 'caption'],
    [{ class: 'c-byline c-byline--small' }, 'byline'],
    [{ id: 'comments' }, 'comment'],
    [{ class: 'related-stories' }, 'related'],
    [{ class: 'newsletter_signup' }, 'wall'],
    [{ itemprop: 'articleBody' }, 'body'],
    [{ role: 'navigation' }, 'nav'],
    [{ class: 'article-lead' }, 'lead'],
    [{ 'data-testid': 'share-bar' }, 'share'],
  ])('%j is %s', (attributes, group) => expect(groups(attributes)).toContain(group));

  test.each([[{ class: 'shareholder' }], [{ class: 'xad12' }], [{ class: '' }], [{}]])('%j is none', (attributes: Record<string, string>) => expect(groups(attributes)).toEqual([]));

  test('takes a class attribute of a megabyte', () => {
    expect(groups({ class: 'x '.repeat(500_000) })).toEqual([]);
  });
});

describe('cues.json', () => {
  test('has lower-case phrases of two characters or more, none twice in a group', () => {
    for (const group of cueGroups) {
      for (const phrase of cues[group]) {
        expect(phrase).toBe(phrase.toLowerCase());
        expect(phrase.length).toBeGreaterThan(1);
      }
      expect(new Set(cues[group]).size).toBe(cues[group].length);
    }
  });

  test.each([
    ['Read more: the plans in full', 'also'],
    ['Lesen Sie auch: Der Hafen', 'also'],
    ['관련 기사', 'also'],
    ['Foto: Someone/Agency', 'credit'],
    ['© 2026 The Daily', 'rights'],
    ['Subscribe to our daily letter', 'wall'],
    ['5 min read', 'time'],
  ])('%s is %s', (text, group) => expect(cuesIn(text)).toContain(group));

  test('looks at the beginning of a line only', () => {
    expect(cuesIn(`${'The council met on Tuesday. '.repeat(5)} Read more: here`)).toEqual([]);
  });

  test.each(['The council met on Tuesday.', 'x', ''])('%j has none', (text) => expect(cuesIn(text)).toEqual([]));

  test('is quick on long lines', () => {
    const start = performance.now();
    for (let count = 0; count < 1000; count++) cuesOf('read '.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
