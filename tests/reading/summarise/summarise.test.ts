import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarise } from '../../../src/reading/summarise/summarise';
import type { ArticleText, TextBlock } from '../../../src/reading/types';
import { cpuTime } from '../../support/cpu-time';
import { block } from '../engines/samples';

const article = (blocks: (string | TextBlock)[], headline = '', lang = 'en'): ArticleText => ({
  headline, byline: '', lang, dir: 'ltr', blocks: blocks.map((one) => (typeof one === 'string' ? block(one, lang) : one)),
});
const texts = (of: ArticleText, sentences = 2, order: 'prose' | 'importance' = 'prose') => summarise(of, { length: 'short', sentences, order }).map(({ text }) => text);

const story = article([
  block('By Ann Example, Staff Writer of the Example Times', 'en', 'byline'),
  'EXAMPLE (AP) — The town of Example will rebuild the river bridge that the March flood destroyed, the council decided on Monday. The rain had begun two days before.',
  block('A photo of the bridge in the town of Example, which the flood destroyed', 'en', 'caption'),
  'He was not there. The new bridge over the river will cost 4.2 million euros and carry cars, bicycles and trams, mayor Ada Brown told the council.',
  'Read more: The town of Example, its bridge, its river and its flood, all about the council',
  '“We will not wait for another year of rain and mud and tears,” said a baker. Nobody lives in the mill.',
  'Sign up for our newsletter about the town of Example, the bridge, the river and the flood.',
  block('The bridge, the flood, the council, the river and the town', 'en', 'heading'),
], 'Town of Example rebuilds river bridge after flood');

describe('summarise', () => {
  test('picks the sentences that carry the story, without dateline, byline, caption or “read more”', () => {
    expect(texts(story)).toEqual([
      'The town of Example will rebuild the river bridge that the March flood destroyed, the council decided on Monday.',
      'The new bridge over the river will cost 4.2 million euros and carry cars, bicycles and trams, mayor Ada Brown told the council.',
    ]);
  });

  test('gives three, five or eight sentences, or the number asked for', () => {
    const long = article(Array.from({ length: 30 }, (_, index) => `Sentence number ${index} tells of the bridge and of matter ${index * 7} in the town.`));
    expect((['short', 'medium', 'long'] as const).map((length) => summarise(long, { length }).length)).toEqual([3, 5, 8]);
    expect([0, 1, 4, 99].map((sentences) => summarise(long, { length: 'short', sentences }).length)).toEqual([0, 1, 4, 30]);
    expect(summarise(long, { length: 'short', sentences: -3 })).toEqual([]);
  });

  test('orders by place, or by importance when key points are wanted', () => {
    const late = article(['Nothing much has happened here for many years, people say.', 'Some shops open early in the day, others open late.', 'The river bridge of Example fell in the flood on Monday night.'], 'River bridge of Example fell in flood');
    expect(texts(late, 3, 'importance')[0]).toMatch(/^The river bridge/);
    expect(texts(late, 3)[2]).toMatch(/^The river bridge/);
    expect(texts(late, 1, 'importance')).toEqual(texts(late, 1));
  });

  test('each sentence says where it stands', () => {
    for (const { text, block: index, anchor, unsupported } of summarise(story, { length: 'long' })) {
      const source = story.blocks[index]!.text;
      expect(anchor!.quote).toBe(text.slice(0, 300));
      expect(source).toContain(anchor!.prefix + anchor!.quote + anchor!.suffix);
      expect(anchor!.prefix.length).toBeLessThanOrEqual(32);
      expect(anchor!.suffix.length).toBeLessThanOrEqual(32);
      expect(unsupported).toEqual([]);
    }
  });

  test('says nothing twice', () => {
    const same = 'The council of Example decided to rebuild the bridge over the river.';
    const almost = 'The council of Example has decided to rebuild its bridge over the river.';
    const other = 'Trams will run again from May, when the new rails have been laid.';
    const summary = texts(article([same, same, almost, other]));
    expect(summary).toContain(other);
    expect(summary.filter((text) => text === same || text === almost)).toHaveLength(1);
  });

  test('prefers the paragraph that the editors wrote to sum the story up', () => {
    const body = ['The new bridge over the river in Example costs four million euros.', 'Builders from three countries begin their work at the end of May.'];
    const lead = 'From the early summer trams and cars will cross the water again.';
    const first = (kind: string) => texts(article([block(lead, 'en', kind), ...body], 'A new bridge for Example'), 1)[0];
    expect(first('paragraph')).not.toBe(lead);
    expect(first('lead')).toBe(lead);
  });

  test('prefers what stands on its own to what leans on another sentence', () => {
    const blocks = ['The council met in the old school of the town.', 'But Example rebuilds the bridge over the river.', 'Example rebuilds the bridge over the river now.'];
    expect(texts(article(blocks, 'Example rebuilds bridge over river'), 1)).toEqual(['Example rebuilds the bridge over the river now.']);
  });

  test.each([
    ['ja', '例市、洪水で壊れた橋を再建へ', '例市は3月の洪水で壊れた川の橋を再建することを決めた。', ['会議は古い学校で行われ、多くの人が集まった。', '商店街では朝から雨が降り続いていたという。']],
    ['zh', '示例市将重建被洪水冲毁的大桥', '示例市议会周一决定重建三月被洪水冲毁的大桥。', ['会议在一所旧学校里举行，来了很多人。', '商店街从早上开始就一直下着小雨。']],
    ['ko', '예시시, 홍수로 무너진 다리 다시 짓는다', '예시시는 3월 홍수로 무너진 강 다리를 다시 짓기로 결정했다.', ['회의는 오래된 학교에서 열렸고 많은 사람이 모였다.', '상점가에는 아침부터 비가 계속 내렸다고 한다.']],
    ['th', 'เมืองตัวอย่างสร้างสะพานใหม่หลังน้ำท่วม', 'สภาเมืองตัวอย่างตัดสินใจสร้างสะพานใหม่แทนสะพานที่ถูกน้ำท่วมทำลาย', ['การประชุมจัดขึ้นที่โรงเรียนเก่าและมีคนมาเป็นจำนวนมาก', 'ร้านค้าหลายแห่งปิดทำการเนื่องจากมีฝนตกตั้งแต่เช้า']],
    ['ar', 'مدينة المثال تعيد بناء الجسر بعد الفيضان', 'قرر مجلس مدينة المثال إعادة بناء الجسر الذي دمره الفيضان.', ['انعقد الاجتماع في مدرسة قديمة وحضره كثيرون.', 'كانت المتاجر مغلقة بسبب المطر منذ الصباح.']],
    ['hi', 'उदाहरण नगर बाढ़ में टूटा पुल फिर बनाएगा', 'उदाहरण नगर परिषद ने बाढ़ में टूटा पुल फिर बनाने का फैसला किया।', ['बैठक पुराने स्कूल में हुई और बहुत लोग आए।', 'सुबह से बारिश के कारण दुकानें बंद रहीं।']],
  ])('finds the story in %s', (lang, headline, telling, others) => {
    expect(texts(article([others[0]!, telling, others[1]!], headline, lang), 1)).toEqual([telling]);
  });

  test('nothing comes of nothing', () => {
    expect(summarise(article([]), { length: 'long' })).toEqual([]);
    expect(summarise(article(['', '   ', 'Short.', '© 2026 Example']), { length: 'long' })).toEqual([]);
    expect(texts(article([block('The only words of this page are in a heading', 'en', 'heading')]))).toEqual([]);
  });

  test('whatever the page holds: no throw, sentences of the page only, in order, each once', () => {
    const words = fc.oneof(fc.lorem({ mode: 'sentences', maxCount: 4 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.constant('<img src=x onerror=alert(1)> is what the page of the town says.'));
    fc.assert(fc.property(fc.array(words, { maxLength: 12 }), fc.string(), fc.constantFrom('en', 'ja', 'th', 'xx', ''), fc.nat(6), (blocks, headline, lang, wanted) => {
      const of = article(blocks, headline, lang);
      const summary = summarise(of, { length: 'short', sentences: wanted });
      expect(summary.length).toBeLessThanOrEqual(wanted);
      expect(new Set(summary.map(({ text }) => text)).size).toBe(summary.length);
      expect(summary.map((one) => one.block)).toEqual(summary.map((one) => one.block).sort((a, b) => a - b));
      for (const { text, block: index } of summary) expect(of.blocks[index]!.text.replace(/\s+/g, ' ')).toContain(text);
    }));
  });

  test.each([
    ['a block of one megabyte', article(['The council of the town met and spoke of the bridge. '.repeat(20_000)])],
    ['a megabyte without a stop', article(['word '.repeat(200_000)])],
    ['a megabyte of one letter', article(['a'.repeat(1_000_000)])],
    ['a hundred thousand blocks', article(Array.from({ length: 100_000 }, (_, index) => `Item ${index}`))],
    ['thousands of different sentences', article(Array.from({ length: 5_000 }, (_, index) => `The council number ${index} met in hall ${index % 71} and spoke of matter ${index % 13}.`))],
    ['only openers', article(['“'.repeat(300_000)])],
    ['a headline of one megabyte', article(['The council of the town met and spoke.'], 'bridge '.repeat(150_000))],
  ])('stays within its time: %s', (_name, of) => {
    expect(cpuTime(() => summarise(of, { length: 'long' }))).toBeLessThan(3_000);
  });
});
