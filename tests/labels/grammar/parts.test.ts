import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charKind, isBoundary } from '../../../src/labels/grammar/letters';
import { languages, lexiconOf } from '../../../src/labels/grammar/languages';
import { normalise } from '../../../src/labels/grammar/normalise';
import { listCodes, readWords } from '../../../src/labels/grammar/packed';
import { roleSet } from '../../../src/labels/grammar/roles';
import { scan } from '../../../src/labels/grammar/scan';
import { quotations, segments } from '../../../src/labels/grammar/segments';
import { codeFor, packWords, splitWords } from '../phrases/encode';

const english = lexiconOf(languages.find((file) => file.lang === 'en')!);
const korean = lexiconOf(languages.find((file) => file.lang === 'ko')!);

describe('normalise', () => {
  it('keeps both forms of the same length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { raw, low } = normalise(text);
      expect(low.length).toBe(raw.length);
    }));
  });

  it('folds accents, letter variants and hyphens in words', () => {
    expect(normalise('Générée').low).toBe('generee');
    expect(normalise('İSTANBUL ılık').low).toBe('istanbul ilik');
    expect(normalise('KI‑generiert').low).toBe('ki generiert');
    expect(normalise('DALL·E').low).toBe('dall e');
    expect(normalise('إنشاء').low).toBe(normalise('انشاء').low);
    expect(normalise('A – B').low).toBe('a – b');
  });
});

describe('letters', () => {
  it('ends a word between scripts and at marks, not inside a word', () => {
    expect(isBoundary('i', '가')).toBe(true);
    expect(isBoundary('i', '生')).toBe(true);
    expect(isBoundary('i', 'r')).toBe(false);
    expect(isBoundary('가', '나')).toBe(false);
    expect(isBoundary('', 'a')).toBe(true);
    expect(charKind('=')).toBe('mark');
    expect(charKind('\ud83e')).toBe('space');
  });
});

describe('scan', () => {
  const rolesAt = (text: string, lexicon = english): number[] => scan(normalise(text), lexicon).map((token) => token.roles);

  it('takes the longest phrase and no part of a word', () => {
    expect(rolesAt('Air Kind aide').some((roles) => (roles & roleSet('agent')) !== 0)).toBe(false);
    expect(scan(normalise('with the help of AI'), english)[0]!.end).toBe('with the help of'.length);
  });

  it('reads acronyms hung with particles and case endings', () => {
    expect(rolesAt('AI가', korean)[0]! & roleSet('agent')).not.toBe(0);
    expect(scan(normalise("ChatGPT's answer"), english)[0]!.end).toBe("ChatGPT's".length);
  });

  it('covers the text from left to right without overlap', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0;
      for (const token of scan(normalise(text), english)) {
        expect(token.start).toBeGreaterThanOrEqual(last);
        expect(token.end).toBeGreaterThan(token.start);
        last = token.end;
      }
    }));
  });
});

describe('segments', () => {
  const cut = (text: string): string[] => segments(text).map(({ start, end }) => text.slice(start, end).trim());

  it('gives sentences, then their parts', () => {
    expect(cut('first one. second (part)')).toEqual(['first one', 'second (part)', 'second', 'part', 'first one. second (part)']);
    expect(cut('made by draw.app v 6.0')).toEqual(['made by draw.app v 6.0']);
    expect(cut('fot. ai')).toEqual(['fot. ai']);
  });

  it('knows questions, Greek ones too', () => {
    expect(segments('by ai?')[0]!.question).toBe(true);
    expect(segments('απο ai;')[0]!.question).toBe(true);
    expect(segments('by ai; so')[0]!.question).toBe(false);
  });

  it('finds quotations, not the mark inside a Hebrew word', () => {
    expect(quotations('a "b" c')).toEqual([[2, 4]]);
    expect(quotations('ע"י צה"ל')).toEqual([]);
    expect(quotations('one " only')).toEqual([]);
  });
});

describe('packed words', () => {
  it('come out as they went in', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeяж가生 \'./'), minLength: 1, maxLength: 50 });
    fc.assert(fc.property(fc.uniqueArray(fc.record({ word, kind: fc.nat(9) }), { selector: (one) => one.word }), (words) => {
      const sorted = words.sort((a, b) => (a.word < b.word ? -1 : 1));
      const shared = codeFor(splitWords(sorted).map((one) => one.shared));
      const kinds = codeFor(sorted.map((one) => one.kind));
      const read: { word: string; kind: number }[] = [];
      readWords(packWords(sorted, shared, kinds), listCodes({ lengths: shared.symbols, shared: shared.counts }, kinds.counts), (length, rest, kind) => {
        read.push({ word: (read.at(-1)?.word ?? '').slice(0, length) + rest, kind: kinds.symbols[kind]! });
      });
      expect(read).toEqual(sorted);
    }));
  });

  it('are no longer than plain text, and readable when damaged', () => {
    const words = Array.from({ length: 500 }, (_, index) => ({ word: `generat${String(index).padStart(3, '0')}`, kind: index % 3 }));
    const shared = codeFor(splitWords(words).map((one) => one.shared));
    const kinds = codeFor(words.map((one) => one.kind));
    const list = packWords(words, shared, kinds);
    expect(list.bits.length).toBeLessThan(500 * 3);
    let count = 0;
    readWords({ ...list, bits: list.bits.slice(0, 9) }, listCodes({ lengths: shared.symbols, shared: shared.counts }, kinds.counts), () => (count += 1));
    expect(count).toBe(500);
  });
});
