import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import abbreviations from '../../../src/reading/summarise/abbreviations.json';
import { isBoilerplate } from '../../../src/reading/summarise/boilerplate';
import boilerplate from '../../../src/reading/summarise/boilerplate.json';
import { leans } from '../../../src/reading/summarise/leaning';
import leaning from '../../../src/reading/summarise/leaning.json';

const word = v.pipe(v.string(), v.minLength(1), v.check((text) => text === text.toLowerCase(), 'lower case'));
const words = v.pipe(v.array(word), v.minLength(1), v.check((list) => new Set(list).size === list.length, 'no word twice'));
const list = v.strictObject({ words, yes: v.string(), no: v.string() });

describe('data of the summary', () => {
  test('has the shape that the code reads', () => {
    v.parse(v.strictObject({ about: v.string(), before: v.record(v.string(), v.strictObject({ words, example: v.string() })), ordinals: v.strictObject({ languages: words, example: v.string() }) }), abbreviations);
    v.parse(v.strictObject({ about: v.string(), openings: v.record(v.string(), list), anywhere: v.record(v.string(), list) }), boilerplate);
    const { about, ...lists } = leaning;
    v.parse(v.string(), about);
    v.parse(v.record(v.string(), list), lists);
  });

  test.each([...Object.entries(boilerplate.openings), ...Object.entries(boilerplate.anywhere)])('boilerplate of %s', (_lang, { yes, no }) => {
    expect(isBoilerplate(yes)).toBe(true);
    expect(isBoilerplate(no)).toBe(false);
  });

  test.each(Object.entries(leaning).filter(([lang]) => lang !== 'about') as [string, { yes: string; no: string }][])('sentences that lean in %s', (lang, { yes, no }) => {
    expect(leans(yes, lang)).toBe(true);
    expect(leans(no, lang)).toBe(false);
  });

  test.each(['', '...', '© 2026', '12.3 45.6 78.9 1,000 2,000 3,000', 'BREAKING NEWS FROM ALL OVER THE WORLD', 'Next page', '写真は市長', '“”'])('is no sentence: %s', (text) => expect(isBoilerplate(text)).toBe(true));
  test.each(['The council of Example met on Monday.', '市長は橋の再建計画を発表した。', 'В понедельник совет города собрался.', 'اجتمع مجلس المدينة يوم الاثنين.', 'GDP and CPI fell in the EU, the ECB said.'])('is one: %s', (text) => expect(isBoilerplate(text)).toBe(false));
});
