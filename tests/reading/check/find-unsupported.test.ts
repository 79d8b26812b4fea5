import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnsupported } from '../../../src/reading/check/find-unsupported';
import type { ArticleText } from '../../../src/reading/types';
import { block, sampleArticle } from '../engines/samples';

const article = (text: string, lang = 'en'): ArticleText => ({ headline: '', byline: '', lang, dir: 'ltr', blocks: [block(text, lang)] });
import { cpuTime } from '../../support/cpu-time';

describe('findUnsupported', () => {
  test.each([
    'The town of Example will rebuild the bridge, mayor Ada Brown said.',
    'On Monday, the council decided to rebuild the bridge that the flood of March 12 destroyed.',
    'The work costs €4.2 million and is to end in 2027.',
    'The work costs 4,200,000 euros.',
    'Mayor Brown said the town “will not wait another year”.',
    'Yesterday about 300 people came to the old school in Example.',
    'Brown’s council met.',
  ])('finds nothing wrong with: %s', (sentence) => expect(findUnsupported(sentence, sampleArticle)).toEqual([]));

  test.each([
    ['The work costs 5 million euros.', ['5 million']],
    ['The work costs 4.2 billion euros and ends in 2028.', ['4.2 billion', '2028']],
    ['The flood of 13 March destroyed the bridge.', ['13 March']],
    ['The flood destroyed the bridge on April 12.', ['April 12']],
    ['Mayor John Smith said the town will rebuild the bridge.', ['John Smith']],
    ['The bridge will be rebuilt, said mayor Eva Brown of NATO.', ['Eva', 'NATO']],
    ['John Brown said the town will rebuild the bridge.', ['John']],
    ['“We shall wait for years,” said mayor Ada Brown of the town.', ['We shall wait for years,']],
    ['The council of the town decided on Tuesday to rebuild the bridge.', ['Tuesday']],
  ])('flags what the article lacks: %s', (sentence, expected) => expect(findUnsupported(sentence, sampleArticle)).toEqual(expected));

  test.each<[string, string, string, string[]]>([
    ['de', 'Die Brücke in Ulm kostet 4,2 Millionen Euro, sagte Bürgermeisterin Eva Maier am 3. Mai.', 'Die Brücke kostet laut Bürgermeisterin Eva Maier 4,2 Mio. Euro.', []],
    ['de', 'Die Brücke in Ulm kostet 4,2 Millionen Euro, sagte Bürgermeisterin Eva Maier am 3. Mai.', 'Die Brücke in Ulm kostet 4,8 Millionen Euro, sagte Bürgermeisterin Eva Schulz am 4. Mai.', ['4. Mai', '4,8 Millionen', 'Schulz']],
    ['ru', 'Президент Путин встретился с Лукашенко в Минске 5 марта 2026 года.', 'Встреча Путина с Лукашенко прошла в Минске 5 марта.', []],
    ['ru', 'Президент Путин встретился с Лукашенко в Минске 5 марта 2026 года.', 'Президент встретился с Токаевым в Минске 6 марта 2026 года.', ['6 марта', 'Токаевым']],
    ['tr', 'Bakan Mehmet Şimşek Ankara’da 70 milyon liralık yatırımı açıkladı.', 'Şimşek Ankara’daki 70 milyon liralık yatırımı açıkladı.', []],
    ['tr', 'Bakan Mehmet Şimşek Ankara’da 70 milyon liralık yatırımı açıkladı.', 'Bakan Mehmet Şimşek İzmir’de 90 milyon liralık yatırımı açıkladı.', ['90 milyon', 'İzmir’de']],
    ['ja', '田中市長は3月12日、橋の再建に120万円かかると発表した。「もう待てない」と述べた。', '田中市長は3月12日、橋の再建に1,200,000円かかると発表した。', []],
    ['ja', '田中市長は3月12日、橋の再建に120万円かかると発表した。「もう待てない」と述べた。', '佐藤市長は3月13日、橋の再建に130万円かかると発表し「来年まで待とう」と述べた。', ['3月13日', '130万', '来年まで待とう', '佐藤']],
    ['ko', '김민수 시장은 3월 12일 다리를 다시 짓는 데 120만 원이 든다고 밝혔다.', '김민수 시장은 3월 12일 다리를 다시 짓는 데 120만 원이 든다고 했다.', []],
    ['ko', '김민수 시장은 3월 12일 다리를 다시 짓는 데 120만 원이 든다고 밝혔다.', '박영희 시장은 3월 15일 다리를 다시 짓는 데 120만 원이 든다고 밝혔다.', ['3월 15일', '박영희']],
    ['zh', '王明先生3月12日表示，重建大桥需要120万元。', '王明先生表示，重建大桥需要130万元。', ['130万']],
    ['ar', 'قال السيد سمير إن إعادة بناء الجسر تكلف ٤٫٢ مليون دولار في 12 مارس.', 'قال السيد سمير إن إعادة بناء الجسر تكلف 4.2 مليون دولار.', []],
    ['ar', 'قال السيد سمير إن إعادة بناء الجسر تكلف ٤٫٢ مليون دولار في 12 مارس.', 'قال السيد كريم إن إعادة بناء الجسر تكلف ٥ مليون دولار.', ['5 مليون', 'كريم']],
    ['hi', 'मंत्री श्री शर्मा ने कहा कि पुल पर ५ लाख रुपये खर्च होंगे।', 'श्री वर्मा ने कहा कि पुल पर 500000 रुपये खर्च होंगे।', ['वर्मा']],
    ['fr', 'Le maire Jean Dupont a déclaré : « Nous n’attendrons pas. » Le pont coûte 3 000 000 d’euros.', 'Le maire Jean Dupont a dit « nous n’attendrons pas » et que le pont coûte 3 millions d’euros.', []],
    ['fr', 'Le maire Jean Dupont a déclaré : « Nous n’attendrons pas. » Le pont coûte 3 000 000 d’euros.', 'Le maire Paul Martin a déclaré : « Nous attendrons longtemps. »', ['Nous attendrons longtemps.', 'Paul Martin']],
  ])('works in %s: %s / %s', (lang, text, sentence, expected) => expect(findUnsupported(sentence, article(text, lang))).toEqual(expected));

  test('checks a sentence in another language for figures only', () => {
    expect(findUnsupported('Die Stadt baut die Brücke für 4,2 Millionen Euro wieder auf, sagte Bürgermeisterin Ada Brown.', sampleArticle)).toEqual([]);
    expect(findUnsupported('Die Stadt baut die Brücke für 9,9 Millionen Euro wieder auf.', sampleArticle)).toEqual(['9,9 Millionen']);
    expect(findUnsupported('橋の再建には420万ユーロかかる。', sampleArticle)).toEqual([]);
  });

  test('a sentence of the article itself is always supported', () => {
    const word = fc.oneof(fc.lorem({ maxCount: 3 }), fc.integer().map(String), fc.constantFrom('Ada Brown', '12 March', '“so it is”', 'NATO', '4.2 million', '3月12日', 'ü', '٣٫٥', '第１', '」', '“'), fc.string({ maxLength: 6 }));
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom('en', 'de', 'ja', 'ar', 'xx-invalid-tag-9', ''), (words, lang) => {
      const text = words.join(' ');
      expect(findUnsupported(text, article(text, lang))).toEqual([]);
    }));
  });

  test('never throws and stays bounded, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('en', 'zh-Hant', 'xx', 'not a language', ''), (sentence, text, lang) => {
      expect(findUnsupported(sentence, article(text, lang)).length).toBeLessThanOrEqual(20);
    }));
  });

  test.each(['1 '.repeat(100_000), '1.'.repeat(100_000), '“'.repeat(100_000), 'Aa '.repeat(60_000), 'A.'.repeat(100_000), '3月'.repeat(60_000), `“${'a '.repeat(100_000)}`, '\u0301'.repeat(100_000), `a${'\u0301'.repeat(100_000)}`])('takes linear time (%#)', (text) => {
    expect(cpuTime(() => findUnsupported(text, article(text)))).toBeLessThan(1_500);
  });
});
