import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degrees, sources } from '../../src/labels/types';
import type { Evidence } from '../../src/labels/types';
import { verdictOf } from '../../src/labels/verdict';

const one = (source: Evidence['source'], degree: Evidence['degree'], scope: Evidence['scope'] = 'item'): Evidence => ({ source, degree, place: 'caption', quote: 'q', field: '', tool: '', scope, element: null });

describe('a verdict', () => {
  test('without evidence is unknown, never human', () => {
    expect(verdictOf([])).toEqual({ degree: 'unknown', source: null, evidence: [], conflict: false });
  });

  test('is what the strongest source says, with all evidence in order of strength', () => {
    const verdict = verdictOf([one('label', 'assisted'), one('signature', 'generated'), one('markup', 'altered')]);
    expect(verdict.degree).toBe('generated');
    expect(verdict.evidence.map((evidence) => evidence.source)).toEqual(['signature', 'markup', 'label']);
  });

  test('lets a label of the item itself go before what is said of the whole site', () => {
    expect(verdictOf([one('markup', 'generated', 'site'), one('label', 'translated')]).degree).toBe('translated');
  });

  test('is the stronger degree where one source says two', () => {
    expect(verdictOf([one('label', 'translated'), one('label', 'generated')]).degree).toBe('generated');
  });

  test('is not decided by a credential that claims nothing', () => {
    expect(verdictOf([one('signature', 'unknown'), one('label', 'generated')])).toMatchObject({ degree: 'generated', source: 'label', conflict: false });
    expect(verdictOf([one('signature', 'unknown')])).toMatchObject({ degree: 'unknown', source: 'signature' });
  });

  test('shows a conflict between AI and none', () => {
    expect(verdictOf([one('label', 'generated'), one('signature', 'none')])).toMatchObject({ degree: 'none', source: 'signature', conflict: true });
    expect(verdictOf([one('label', 'none')])).toMatchObject({ degree: 'none', conflict: false });
  });

  test('follows the reader over everything', () => {
    expect(verdictOf([one('signature', 'generated'), one('user', 'unknown')])).toMatchObject({ degree: 'unknown', source: 'user', conflict: false });
    expect(verdictOf([one('signature', 'none'), one('user', 'generated')])).toMatchObject({ degree: 'generated', source: 'user' });
  });
});

test('none only comes from a statement of none; the order of what was observed does not matter', () => {
  const evidence = fc.record({ source: fc.constantFrom(...sources.filter((source) => source !== 'user')), degree: fc.constantFrom(...degrees), scope: fc.constantFrom('item', 'page', 'site') });
  fc.assert(
    fc.property(fc.array(evidence, { maxLength: 6 }), (list) => {
      const all = list.map(({ source, degree, scope }) => one(source, degree, scope as Evidence['scope']));
      const verdict = verdictOf(all);
      expect(verdict.degree === 'none' && !all.some(({ degree }) => degree === 'none')).toBe(false);
      expect(verdictOf([...all].reverse())).toMatchObject({ degree: verdict.degree, source: verdict.source, conflict: verdict.conflict });
    }),
  );
});

test('of the reader\'s rules the narrower one holds, then the one that comes first', () => {
  expect(verdictOf([one('user', 'unknown', 'site'), one('user', 'generated', 'item')]).degree).toBe('generated');
  expect(verdictOf([one('user', 'unknown', 'item'), one('user', 'generated', 'item')]).degree).toBe('unknown');
});
