import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packed from '../../../src/labels/phrases/packed.json';
import tools from '../../../src/labels/phrases/tools.json';
import { readLabel } from '../../../src/labels/grammar/read';
import { roleNames } from '../../../src/labels/grammar/roles';
import type { Degree, Place } from '../../../src/labels/types';
import { pack, readPhraseFiles, readToolFile } from './pack';

interface YesExample {
  text: string;
  kind: 'text' | 'image' | 'video' | 'audio';
  degree?: Degree;
  place?: Place;
}

interface Examples {
  yes: YesExample[];
  none: YesExample[];
  no: { text: string }[];
}

const files = readPhraseFiles();
const wanted = 'ko ja zh-Hans zh-Hant en de fr es pt it nl sv da nb fi pl cs sk hu ro bg el ru uk tr ar fa he hi bn ta th vi id ms'.split(' ');
const places: Place[] = ['headline', 'last-paragraph', 'caption', 'badge', 'footer'];

function examplesOf(lang: string): Examples {
  return JSON.parse(readFileSync(`tests/labels/phrases/${lang}.examples.json`, 'utf8')) as Examples;
}

function placeOf(example: YesExample): Place {
  return example.place ?? (example.kind === 'text' ? 'footer' : 'caption');
}

describe('the phrase files', () => {
  it('cover at least the languages that news readers need', () => {
    expect(files.map((file) => file.lang)).toEqual(expect.arrayContaining(wanted));
  });

  it('are packed as they stand (run `npx tsx tests/labels/phrases/pack.ts` after an edit)', () => {
    expect(JSON.parse(JSON.stringify(pack(files, readToolFile())))).toEqual(packed);
  });

  it('name every tool once and say what it makes', () => {
    for (const tool of tools.tools) {
      expect(tool.words.length, tool.name).toBeGreaterThan(0);
      expect(tool.makes.every((kind) => ['text', 'image', 'video', 'audio'].includes(kind)), tool.name).toBe(true);
    }
    const words = tools.tools.flatMap((tool) => tool.words);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe.each(files.map((file) => [file.lang, file] as const))('%s', (lang, file) => {
  it('holds only known roles, each a list of words', () => {
    const traits = ['lang', 'base', 'scripts', 'spaced', 'verbLast', 'commaClauses', 'verbSecond', 'byWord', 'inflectsNames', 'cyrillic', 'prefixes', 'negativePrefix', 'negativeEndings'];
    for (const [key, value] of Object.entries(file)) {
      if (traits.includes(key)) continue;
      expect(roleNames as readonly string[]).toContain(key);
      expect(Array.isArray(value) && value.every((word) => typeof word === 'string' && /^[*|]?[^*|,]+[*|]?$/u.test(word)), `${key}: ${JSON.stringify(value)}`).toBe(true);
    }
    expect(file.agent?.length).toBeGreaterThan(0);
  });

  it('has yes and no examples', () => {
    expect(existsSync(`tests/labels/phrases/${lang}.examples.json`)).toBe(true);
    const { yes, no } = examplesOf(lang);
    expect(yes.length).toBeGreaterThanOrEqual(7);
    expect(no.length).toBeGreaterThanOrEqual(2);
  });

  it('reads its labels with the right degree', () => {
    const wrong = examplesOf(lang).yes.filter((example) => readLabel(example.text, { kind: example.kind, place: placeOf(example) })?.degree !== example.degree);
    expect(wrong).toEqual([]);
  });

  it('reads them just so on a page in that language', () => {
    const wrong = examplesOf(lang).yes.filter((example) => readLabel(example.text, { langs: lang === 'mul' ? [] : [lang], kind: example.kind, place: placeOf(example) })?.degree !== example.degree);
    expect(wrong).toEqual([]);
  });

  it('reads explicit denials as none', () => {
    const wrong = examplesOf(lang).none.filter((example) => readLabel(example.text, { kind: example.kind, place: placeOf(example) })?.degree !== 'none');
    expect(wrong).toEqual([]);
  });

  it('finds no label in what is none, wherever it stands', () => {
    const wrong = examplesOf(lang).no.flatMap(({ text }) => places.filter((place) => (readLabel(text, { kind: 'image', place })?.degree ?? 'none') !== 'none').map((place) => `${place}: ${text}`));
    expect(wrong).toEqual([]);
  });
});
