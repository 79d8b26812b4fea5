import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import names from '../../../src/reading/check/names.json';
import { namesIn } from '../../../src/reading/check/names';
import numbers from '../../../src/reading/check/numbers.json';
import { figuresOf, supportedValues } from '../../../src/reading/check/numbers';

const example = v.tuple([v.string(), v.string()]);
const words = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.check((word) => word === word.toLowerCase()))), v.check((list) => list.length > 0));

const factors = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));
const composedExamples = v.array(v.tuple([v.string(), v.number()]));

describe('data of the check', () => {
  test('has the shape that the code reads', () => {
    v.parse(v.strictObject({
      about: v.string(),
      multipliers: v.record(v.string(), v.strictObject({ words: v.record(v.string(), v.picklist([1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12])), example })),
      composed: v.strictObject({
        han: v.strictObject({ digits: factors, units: factors, myriads: factors, examples: composedExamples }),
        english: v.strictObject({ simple: factors, times: factors, examples: composedExamples }),
      }),
      small: v.record(v.string(), v.strictObject({ words, example })),
    }), numbers);
    const titles = v.record(v.string(), v.strictObject({ words, example: v.tuple([v.string(), v.array(v.string())]) }));
    v.parse(v.strictObject({ about: v.string(), nounCapitals: words, bareNouns: words, openers: v.record(v.string(), words), titlesAfter: titles, titlesBefore: titles, saidAfter: titles, saidBefore: titles, placeWords: v.record(v.string(), words), plainNouns: v.record(v.string(), words), ambiguousPlaces: v.record(v.string(), v.array(v.string())) }), names);
  });

  test.each(Object.entries(numbers.multipliers))('multipliers of %s', (_lang, { example: [one, other] }) => {
    const values = supportedValues(`… ${one!} …`);
    expect(figuresOf(other!)[0]!.values.some((value) => values.has(value))).toBe(true);
  });

  test.each([...numbers.composed.han.examples, ...numbers.composed.english.examples] as [string, number][])('"%s" is %d', (written, value) => {
    expect(supportedValues(`… ${written} …`).has(value)).toBe(true);
  });

  test.each(Object.entries(numbers.small))('small numbers of %s', (_lang, { example: [word, figure] }) => {
    expect(supportedValues(`… ${word!} …`).has(Number(figure))).toBe(true);
  });

  test.each([...Object.entries(names.titlesAfter), ...Object.entries(names.titlesBefore), ...Object.entries(names.saidAfter), ...Object.entries(names.saidBefore)])('names beside titles and words of speech in %s', (lang, { example: [sentence, found] }) => {
    expect(namesIn(sentence as string, lang)).toEqual(found);
  });
});
