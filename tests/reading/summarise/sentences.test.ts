import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import abbreviations from '../../../src/reading/summarise/abbreviations.json';
import { sentencesOf } from '../../../src/reading/summarise/sentences';
import { cpuTime } from '../../support/cpu-time';

const split = (text: string, lang = 'en') => sentencesOf(text, lang).map((sentence) => sentence.text);

describe('sentencesOf', () => {
  test.each<[string, string, string[]]>([
    ['en', 'The bridge fell. Nobody was hurt.', ['The bridge fell.', 'Nobody was hurt.']],
    ['en', 'Mr. Brown met Sen. Ada K. Smith. They spoke.', ['Mr. Brown met Sen. Ada K. Smith.', 'They spoke.']],
    ['en', '“Why now?” he asked. “We waited.”', ['“Why now?” he asked.', '“We waited.”']],
    ['en', 'He said: “It is over. We go home.” Then he left the hall.', ['He said: “It is over. We go home.”', 'Then he left the hall.']],
    ['en', 'The plan (see page 4. It is long) was approved. All agreed.', ['The plan (see page 4. It is long) was approved.', 'All agreed.']],
    ['en', 'The price will rise by next March.Congress and others protested against it.', ['The price will rise by next March.', 'Congress and others protested against it.']],
    ['en', 'The storm over the coast was over. 18 people came back to the town.', ['The storm over the coast was over.', '18 people came back to the town.']],
    ['en', 'It will begin in Sept. 2026 and cost approx. 30 million euros in all.', ['It will begin in Sept. 2026 and cost approx. 30 million euros in all.']],
    ['en', 'It grew by 3.5 percent to www.example.org and e.g. others.', ['It grew by 3.5 percent to www.example.org and e.g. others.']],
    ['en', '1. Wash your hands. 2. Dry them.', ['1. Wash your hands.', '2. Dry them.']],
    ['de', 'Das Treffen am 3. Mai dauerte lange. Danach sprach Prof. Dr. Weber.', ['Das Treffen am 3. Mai dauerte lange.', 'Danach sprach Prof. Dr. Weber.']],
    ['fr', 'M. Dupont est venu. Il a parlé.', ['M. Dupont est venu.', 'Il a parlé.']],
    ['ja', '橋が落ちた。「もう待てない。すぐ直す」と市長は述べた。', ['橋が落ちた。', '「もう待てない。すぐ直す」と市長は述べた。']],
    ['zh', '大桥倒塌了。没有人受伤！市长来了吗？', ['大桥倒塌了。', '没有人受伤！', '市长来了吗？']],
    ['hi', 'पुल गिर गया। कोई घायल नहीं हुआ।', ['पुल गिर गया।', 'कोई घायल नहीं हुआ।']],
    ['ar', 'سقط الجسر. هل أصيب أحد؟ لم يصب أحد.', ['سقط الجسر.', 'هل أصيب أحد؟', 'لم يصب أحد.']],
    ['ur', 'پل گر گیا۔ کوئی زخمی نہیں ہوا۔', ['پل گر گیا۔', 'کوئی زخمی نہیں ہوا۔']],
    ['my', 'တံတားပြိုသည်။ ဘယ်သူမှမထိခိုက်ပါ။', ['တံတားပြိုသည်။', 'ဘယ်သူမှမထိခိုက်ပါ။']],
    ['not a language', 'One here. Two here.', ['One here.', 'Two here.']],
  ])('%s: %s', (lang, text, expected) => expect(split(text, lang)).toEqual(expected));

  test('cuts long Thai text at spaces, and short text not at all', () => {
    const clause = 'นายกรัฐมนตรีประกาศว่ารัฐบาลจะสร้างสะพานใหม่ในเมืองที่ถูกน้ำท่วมเมื่อเดือนที่แล้วและจะเริ่มงานทันทีในปีหน้า';
    expect(split([clause, clause, clause].join(' '), 'th')).toEqual([clause, clause, clause]);
    expect(split('ฝนตก แดดออก', 'th')).toEqual(['ฝนตก แดดออก']);
  });

  test.each(Object.entries(abbreviations.before))('abbreviations of %s do not end a sentence', (lang, { example }) => {
    expect(split(example, lang)).toEqual([example]);
  });

  test('each language that writes ordinals with a stop keeps its dates whole', () => {
    const { languages, example } = abbreviations.ordinals;
    for (const lang of languages) expect(split(example, lang)).toEqual([example]);
    expect(split('He turned 30. Soon he left.')).toHaveLength(2);
  });

  test('sentences stand where they say, in order, without overlap, and hold every letter', () => {
    const part = fc.oneof(fc.lorem({ mode: 'sentences', maxCount: 3 }), fc.string({ unit: 'grapheme' }), fc.constantFrom('Mr.', '“', '”', '(', '。', '3.', ' ', '\n', 'bla.Bla bla', 'over. 18 '));
    fc.assert(fc.property(fc.array(part), fc.constantFrom('en', 'de', 'ja', 'th', ''), (parts, lang) => {
      const text = parts.join(' ');
      const sentences = sentencesOf(text, lang, 4);
      let at = 0;
      for (const { text: own, start, end, block } of sentences) {
        expect(text.slice(start, end)).toBe(own);
        expect(own.trim()).toBe(own);
        expect(start).toBeGreaterThanOrEqual(at);
        expect(block).toBe(4);
        at = end;
      }
      const letters = (one: string) => one.replace(/\s/g, '');
      expect(letters(sentences.map(({ text: own }) => own).join(''))).toBe(letters(text));
    }));
  });

  test.each(['(a. '.repeat(30_000), 'a'.repeat(100_000), 'Aaa.'.repeat(30_000), '“A. '.repeat(30_000), '? '.repeat(50_000), 'aaa. 1 '.repeat(15_000), 'ก '.repeat(50_000)])('takes linear time (%#)', (text) => {
    expect(cpuTime(() => sentencesOf(text, 'en'))).toBeLessThan(1_500);
  });
});
