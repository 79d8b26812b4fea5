import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnsupported } from '../../../src/reading/check/find-unsupported';
import type { ArticleText } from '../../../src/reading/types';
import { block } from '../engines/samples';

const article = (text: string, lang: string): ArticleText => ({ headline: '', byline: '', lang, dir: 'ltr', blocks: [block(text, lang)] });

/** One story in each language: a place, a speaker, a country, a day. */
const stories: Record<string, string> = {
  en: 'On Tuesday the mayor of Ulm, Ada Brown, said that two hundred and fifty workers from France would rebuild the bridge. Brown thanked Niger and Italy for their help.',
  de: 'Am Dienstag sagte die Bürgermeisterin Eva Maier in Ulm, dass 250 Arbeiter aus Frankreich die Brücke wieder aufbauen. Maier dankte den Helfern in Bremen.',
  ru: 'Во вторник мэр Рима Иван Петров заявил, что 250 рабочих из Франции восстановят мост. Петров поблагодарил Минск за помощь городу.',
  ko: '화요일 김민수 시장은 프랑스에서 온 노동자 250명이 다리를 다시 짓는다고 말했다. 김 시장은 독일의 도움에 감사했다.',
  ja: '火曜日、田中市長はフランスから来た労働者250人が橋を再建すると述べた。市長はドイツの支援に感謝した。',
  zh: '周二，市长王明表示，来自法国的250名工人将重建大桥。王明感谢德国的帮助。',
  ar: 'قال رئيس البلدية سمير حداد يوم الثلاثاء إن 250 عاملا من فرنسا سيعيدون بناء الجسر. وشكر حداد ألمانيا على مساعدتها.',
  hi: 'मंगलवार को महापौर शर्मा ने कहा कि फ़्रांस के 250 मज़दूर पुल फिर से बनाएँगे। शर्मा ने जर्मनी को धन्यवाद दिया।',
};

describe('names in generated sentences', () => {
  test.each([
    ['en', 'Brown said on Tuesday that workers from France would rebuild the bridge in Ulm.'],
    ['en', 'The mayor thanked Italian helpers.'],
    ['en', 'On Tuesday Brown said that 250 workers would rebuild the bridge.'],
    ['de', 'Bürgermeisterin Maier sagte in Ulm, dass Arbeiter aus Frankreich die Brücke aufbauen.'],
    ['de', 'Nach Angaben der Bürgermeisterin wird die Brücke in Zukunft wieder aufgebaut.'],
    ['ru', 'Мэр Петров в Риме поблагодарил Минск, сообщив, что рабочие из Франции восстановят мост.'],
    ['ru', 'Петрову помогут 250 рабочих Франции, мост восстановят.'],
    ['ko', '김민수 시장은 화요일 프랑스 노동자 250명이 다리를 다시 짓는다고 했다.'],
    ['ko', '김 시장은 독일에 감사했다.'],
    ['ja', '田中市長は、フランスの労働者250人が橋を再建すると述べた。'],
    ['zh', '王明表示，法国工人将重建大桥，并感谢德国。'],
    ['ar', 'قال حداد إن عمالا من فرنسا سيعيدون بناء الجسر وشكر ألمانيا.'],
    ['hi', 'शर्मा ने कहा कि फ़्रांस के मज़दूर पुल बनाएँगे।'],
  ])('nothing is wrong in %s: %s', (lang, sentence) => expect(findUnsupported(sentence, article(stories[lang]!, lang))).toEqual([]));

  test.each([
    ['en', 'Smith said that workers from France would rebuild the bridge in Ulm.', ['Smith']],
    ['en', 'The mayor of Ulm thanked Nigeria for the help to rebuild the bridge.', ['Nigeria']],
    ['de', 'Die Bürgermeisterin sagte in München, dass Arbeiter aus Polen die Brücke wieder aufbauen.', ['München', 'Polen']],
    ['de', 'Am Freitag wird die Brücke in Ulm wieder aufgebaut, sagte Schulz.', ['Schulz', 'Freitag']],
    ['ru', 'Мэр Сидоров заявил, что рабочие из Германии восстановят мост в Риме.', ['Сидоров', 'Германии']],
    ['ko', '박영희 시장은 이탈리아에서 온 노동자 250명이 다리를 다시 짓는다고 말했다.', ['박영희', '이탈리아']],
    ['ko', '이철수 대변인은 금요일에 노동자 250명이 다리를 다시 짓는다고 말했다.', ['이철수', '금요일']],
    ['ja', '佐藤市長はイタリアから来た労働者250人が橋を再建すると述べた。', ['佐藤', 'イタリア']],
    ['zh', '李强表示，来自意大利的250名工人将重建大桥。', ['李强', '意大利']],
    ['ar', 'قال كريم إن 250 عاملا من إيطاليا سيعيدون بناء الجسر.', ['كريم', 'إيطاليا']],
    ['hi', 'वर्मा ने कहा कि इटली के 250 मज़दूर पुल फिर से बनाएँगे।', ['वर्मा', 'इटली']],
    ['th', 'นายวิชัย กล่าวว่า คนงานจากอิตาลีจะสร้างสะพาน', ['วิชัย', 'อิตาลี']],
  ])('what the article lacks is flagged in %s: %s', (lang, sentence, expected) => {
    const text = stories[lang] ?? 'นายสมชาย กล่าวว่า คนงานจากฝรั่งเศสจะสร้างสะพานใหม่';
    expect(findUnsupported(sentence, article(text, lang)).sort()).toEqual([...expected].sort());
  });

  test('each sentence of a story is supported by the story, in every language', () => {
    for (const [lang, text] of Object.entries(stories)) for (const sentence of text.split(/(?<=[.。।])\s*/u)) expect([lang, sentence, findUnsupported(sentence, article(text, lang))]).toEqual([lang, sentence, []]);
  });

  test('a country that is exchanged for another one is flagged, whatever the two are', () => {
    const codes = fc.constantFrom('FR', 'IT', 'PL', 'JP', 'BR', 'KE', 'NO', 'ES', 'EG', 'PT', 'FI', 'CU', 'PE', 'VN');
    fc.assert(fc.property(fc.constantFrom('en', 'de', 'ko', 'ja', 'zh', 'ar', 'hi', 'th'), codes, codes, (lang, one, other) => {
      fc.pre(one !== other);
      const name = (code: string) => new Intl.DisplayNames([lang], { type: 'region' }).of(code)!;
      const text = stories[lang] ?? stories['en']!;
      const sentence = (code: string) => (lang === 'de' ? `Arbeiter aus ${name(code)} bauen die Brücke in Ulm wieder auf.` : `${text.split(/(?<=[.。।])/u)[0]!} ${name(code)}`);
      const story = article(`${text} ${name(one)}.`, lang);
      expect(findUnsupported(sentence(one), story)).toEqual([]);
      if (!text.includes(name(other))) expect(findUnsupported(sentence(other), story).join(' ')).not.toBe('');
    }), { numRuns: 150 });
  });
});
