import { describe, expect, it } from 'vitest';
import { catalog, isComplete, pairOf, partOf, routeOf } from '../../../../src/reading/engines/bergamot/models';
import { pickModel } from '../../../../src/reading/engines/bergamot/download';

const has = (...pairs: string[]) => (pair: string): boolean => pairs.includes(pair);

describe('the catalog', () => {
  it('names its day, its source, its licence and where files come from', () => {
    expect(catalog.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(catalog.licence).toBe('MPL-2.0');
    for (const address of [catalog.files, catalog.records]) expect(new URL(address).protocol).toBe('https:');
  });

  it('lists each pair once, with a size that can be right', () => {
    const pairs = catalog.pairs.map(({ from, to }) => `${from}-${to}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { megabytes } of catalog.pairs) expect(megabytes).toBeGreaterThan(10);
  });
});

describe('routeOf', () => {
  it('prefers a model of its own', () => expect(routeOf('ko', 'de', has('ko-de', 'ko-en', 'en-de'))).toEqual(['ko-de']));
  it('goes through English with both models', () => expect(routeOf('ko', 'de', has('ko-en', 'en-de'))).toEqual(['ko-en', 'en-de']));
  it('finds no way with one of them', () => expect(routeOf('ko', 'de', has('ko-en'))).toEqual([]));
  it('never pivots from or to English', () => expect(routeOf('en', 'ko', has('en-en', 'ko-en'))).toEqual([]));
});

describe('file names', () => {
  it.each([
    ['model.koen.intgemm.alphas.bin', 'model', 'ko', 'en'],
    ['lex.50.50.koen.s2t.bin', 'lex', null, null],
    ['vocab.esen.spm', 'vocab', 'es', 'en'],
    ['srcvocab.enja.spm', 'srcvocab', 'en', 'ja'],
    ['trgvocab.enja.spm', 'trgvocab', 'en', 'ja'],
  ])('%s is a %s', (name, part, from, to) => {
    expect(partOf(name)).toBe(part);
    if (from) expect(pairOf(name)).toEqual({ from, to });
  });

  it.each(['readme.md', 'model.bin', '../model.koen.x.bin', 'model.koen.bin.exe'])('%s is no part of a model', (name) => {
    expect(partOf(name) !== null && pairOf(name) !== null).toBe(false);
  });

  it('a model is complete with one vocabulary or both halves', () => {
    const parts = (...names: string[]) => names.map((part) => ({ part }));
    expect(isComplete(parts('model', 'lex', 'vocab'))).toBe(true);
    expect(isComplete(parts('model', 'lex', 'srcvocab', 'trgvocab'))).toBe(true);
    expect(isComplete(parts('model', 'lex', 'srcvocab'))).toBe(false);
    expect(isComplete(parts('model', 'vocab'))).toBe(false);
  });
});

describe('pickModel', () => {
  const record = (version: string, fileType: string, change: object = {}) => ({
    fromLang: 'ko', toLang: 'en', version, fileType, name: `${fileType}.koen.bin`,
    attachment: { hash: 'a'.repeat(64), size: 100, location: `main/${fileType}` }, ...change,
  });
  const whole = (version: string) => ['model', 'lex', 'vocab'].map((part) => record(version, part));

  it('takes the newest complete version below 3', () => {
    const model = pickModel([...whole('1.0'), ...whole('2.10'), ...whole('2.2'), ...whole('3.0'), record('2.11', 'model')], 'ko', 'en');
    expect(model?.version).toBe('2.10');
    expect(model?.files).toHaveLength(3);
  });

  it('takes nothing of another pair, another shape or with a location outside', () => {
    expect(pickModel(whole('1.0'), 'en', 'ko')).toBeNull();
    expect(pickModel([7, null, 'x', { fromLang: 'ko' }], 'ko', 'en')).toBeNull();
    const outside = whole('1.0').map((one) => ({ ...one, attachment: { ...one.attachment, location: 'https://evil.example/x?y' } }));
    expect(pickModel(outside, 'ko', 'en')).toBeNull();
  });
});
