import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf, unsupportedDays } from '../../../src/reading/check/dates';
import { asciiDigits, fold, foldWords } from '../../../src/reading/check/fold';
import { NameIndex, namesIn } from '../../../src/reading/check/names';
import { figuresOf, supportedValues, unsupportedFigures } from '../../../src/reading/check/numbers';
import { quotationsIn, unsupportedQuotations } from '../../../src/reading/check/quotations';

describe('fold', () => {
  test.each([['Erdoğan', 'erdogan'], ['ERDOGAN', 'erdogan'], ['İzmir', 'izmir'], ['ısı', 'isi'], ['Straße', 'strasse'], ['ＮＨＫ', 'nhk'], ['한국', '한국'], ['हिन्दी', 'हिन्दी'], ['Ёлка', 'елка'], ['مُدُن', 'مدن']])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  test('folding twice changes nothing more', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldWords(foldWords(text))).toBe(foldWords(text));
    }));
  });

  test('digits of every script are digits', () => {
    expect(asciiDigits('٣ ३ ๓ ３ 𝟛 3 x')).toBe('3 3 3 3 3 3 x');
  });
});

describe('figures', () => {
  const values = (text: string) => figuresOf(text).map((figure) => figure.values);

  test.each([
    ['4,200', [[4200, 4.2]]], ['4.2', [[42, 4.2]]], ['4.200', [[4200, 4.2]]], ['1 234 567', [[1_234_567]]], ['1,234.56', [[123_456, 1234.56]]],
    ['3.5 million', [[35e6, 3.5e6]]], ['5 m', [[5e6, 5]]], ['12 people in 2020 300', [[12], [2020], [300]]], ['no figure', []], ['٤٫٢', [[42, 4.2]]], ['120万円', [[1.2e6]]],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  test('the same value in another writing is supported, another value is not', () => {
    const supported = supportedValues('It cost 4.2 million euros for three bridges at 10.30 on 12.03.2026.');
    expect(unsupportedFigures('4,200,000; 3; 10:30; 12; 2026; 4,2 Mio.', supported)).toEqual([]);
    expect(unsupportedFigures('4.3 million; 7; 11:30', supported)).toEqual(['4.3 million', '7', '11']);
  });

  test('a text supports each of its own figures', () => {
    const figure = fc.oneof(fc.nat().map(String), fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => n.toFixed(2)), fc.nat({ max: 999 }).map((n) => `${n} million`), fc.nat(1e9).map((n) => n.toLocaleString('en')), fc.nat(1e9).map((n) => n.toLocaleString('de')));
    fc.assert(fc.property(fc.array(figure), (figures) => {
      const text = figures.join(' and ');
      expect(unsupportedFigures(text, supportedValues(text))).toEqual([]);
    }));
  });
});

describe('days', () => {
  test.each([
    ['en', 'on 12 March 2026', '3-12'], ['en', 'on March 12th', '3-12'], ['en', 'the 12th of March', '3-12'], ['de', 'am 12. März', '3-12'], ['fr', 'le 12 mars', '3-12'], ['es', 'el 12 de marzo', '3-12'],
    ['ru', '12 марта', '3-12'], ['pl', '12 marca', '3-12'], ['tr', '12 Mart', '3-12'], ['id', '12 Maret', '3-12'], ['el', '12 Μαρτίου', '3-12'], ['ja', '3月12日', '3-12'], ['zh', '３月１２日', '3-12'], ['ko', '3월 12일', '3-12'], ['ar', '١٢ مارس', '3-12'],
    ['en', '12.03.2026', '12-3'], ['en', '2026-03-12', '3-12'], ['en', '3/12', '3-12'],
  ])('%s: %s', (lang, text, day) => expect(daysOf(text, lang).map((one) => one.day)).toContain(day));

  test.each(['March of the 300', '12 people marched', '99 March', 'version 1.2.3.4', '192.168.1.12', '45/99', ''])('none in: %s', (text) => expect(daysOf(text, 'en')).toEqual([]));

  test('a numeric date supports a named one', () => {
    const supported = new Set(daysOf('12.03.2026', 'de').map(({ day }) => day));
    expect(unsupportedDays('am 12. März', 'de', supported)).toEqual([]);
    expect(unsupportedDays('am 13. März', 'de', supported)).toEqual(['13. März']);
  });
});

describe('names', () => {
  test.each<[string, string, string[]]>([
    ['en', 'The mayor of Example, Ada Brown, met NATO in the U.S. on Monday.', ['Example', 'Ada Brown', 'NATO', 'U.S', 'Monday']],
    ['en', 'Residents were happy. “Nobody was hurt,” he said.', []],
    ['en', 'John Smith came.', ['John Smith']],
    ['de', 'Der Bürgermeister lobte die Arbeit der NATO und Eva Maier.', ['NATO', 'Eva Maier']],
    ['ru', 'Вчера Путин прилетел в Минск.', ['Путин', 'Минск']],
    ['ja', 'NHKによると、昨日、田中氏が来た。', ['NHK', '田中']],
  ])('%s: %s', (lang, sentence, names) => expect(namesIn(sentence, lang)).toEqual(names));

  test('are found again in other cases and with other endings, not in other words', () => {
    const index = new NameIndex('Путина видели в Минске. Ankara’da Erdoğan konuştu. Brown’s plan for O’Brien.');
    for (const name of ['Путин', 'Минск', 'Ankara', 'Erdogan', 'Brown', 'O’Brien', 'Erdoğan’ın']) expect(index.missing(name)).toEqual([]);
    for (const name of ['Пушкин', 'Минога', 'Bro', 'O’Connor', 'Smith']) expect(index.missing(name)).toEqual([name]);
    expect(index.missing('John Brown of Minsk')).toEqual(['John', 'of Minsk']);
  });
});

describe('quotations', () => {
  test.each<[string, string[]]>([
    ['“one two” and "three"', ['one two', 'three']], ['„eins zwei“', ['eins zwei']], ['„raz dwa”', ['raz dwa']], ['« un deux »', [' un deux ']], ['「一二三」『四』', ['一二三', '四']],
    ['‘it’s so’ he said', ['it’s so']], ['“never closed', []], ['don’t and won’t', []], ['""', ['']],
  ])('%s', (sentence, quotations) => expect(quotationsIn(sentence)).toEqual(quotations));

  test('must stand in the source word for word; single words and left-out parts are let pass', () => {
    const source = foldWords('He said: “We will not wait another year, that much is certain.”');
    for (const fine of ['“we will not wait another year”', '“We will not wait … that much is certain.”', '“We [the town] will not wait”', '“certainly”', '“We will not WAIT another year!”']) expect(unsupportedQuotations(fine, source)).toEqual([]);
    for (const wrong of ['“we will wait another year”', '“not wait will we”', '“a new quotation”']) expect(unsupportedQuotations(wrong, source)).toHaveLength(1);
  });
});
