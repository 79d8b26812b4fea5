import { describe, expect, it } from 'vitest';
import { splitAttribute, splitCredit, splitMarkedCredit } from '../../../src/article/pictures/credit';
import { fc, test } from './property';
import { cpuTime } from '../../support/cpu-time';

const cases: [string, string, string][] = [
  ['Der Kanzler am Freitag. Foto: A. Name/dpa', 'Der Kanzler am Freitag.', 'A. Name/dpa'],
  ['Der Kanzler am Freitag (Foto: A. Name/dpa)', 'Der Kanzler am Freitag', 'A. Name/dpa'],
  ['The mayor speaks. Photo by Ann Archer', 'The mayor speaks.', 'Ann Archer'],
  ['The mayor speaks © Ann Archer', 'The mayor speaks', 'Ann Archer'],
  ['The mayor speaks | Ann Archer/Getty Images', 'The mayor speaks', 'Ann Archer/Getty Images'],
  ['Einsatz am Montag / Lorenzo Beispiel', 'Einsatz am Montag', 'Lorenzo Beispiel'],
  ['A crowd waits for news. (Ann Archer/CBC)', 'A crowd waits for news.', 'Ann Archer/CBC'],
  ['A crowd waits for news. (AP Photo/Ann Archer)', 'A crowd waits for news.', 'AP Photo/Ann Archer'],
  ['La reunión, el 1 de agosto. Ana Arquera (EFE)', 'La reunión, el 1 de agosto.', 'Ana Arquera (EFE)'],
  ['Le président à Lyon. Crédit photo : Anne Dupont / AFP', 'Le président à Lyon.', 'Anne Dupont / AFP'],
  ['Il presidente a Roma. Fonte: Ansa', 'Il presidente a Roma.', 'Ansa'],
  ['Президент в Москве. Фото: Анна Иванова', 'Президент в Москве.', 'Анна Иванова'],
  ['총리가 말하고 있다. 사진=홍길동 기자', '총리가 말하고 있다.', '홍길동 기자'],
  ['총리가 말하고 있다. (연합뉴스 제공)', '총리가 말하고 있다.', '연합뉴스'],
  ['会見する首相＝13日、東京（山田花子撮影）', '会見する首相＝13日、東京', '山田花子'],
  ['会見する首相　写真：共同', '会見する首相', '共同'],
  ['会見する首相＝13日、東京、山田花子撮影', '会見する首相＝13日、東京', '山田花子'],
  ['渔船停靠在老码头。 王建国 摄', '渔船停靠在老码头。', '王建国'],
  ['渔船停靠在老码头。新华社记者王建国摄', '渔船停靠在老码头。', '新华社记者王建国'],
  ['漁船停靠在舊碼頭，林志豪 攝', '漁船停靠在舊碼頭', '林志豪'],
  ['王建国 摄', '', '王建国'],
  ['어선이 옛 항구에 서 있다. 홍길동 촬영', '어선이 옛 항구에 서 있다.', '홍길동'],
  ['总理讲话。图片来源：新华社', '总理讲话。', '新华社'],
  ['總理講話。（中央社）', '總理講話。', '中央社'],
  ['ראש הממשלה. צילום: דני כהן', 'ראש הממשלה.', 'דני כהן'],
  ['الرئيس يتحدث. المصدر: رويترز', 'الرئيس يتحدث.', 'رويترز'],
  ['नेता बोलते हुए। फोटो: पीटीआई', 'नेता बोलते हुए।', 'पीटीआई'],
  ['นายกฯ แถลงข่าว ภาพ: มติชน', 'นายกฯ แถลงข่าว', 'มติชน'],
  ['Premier na sali. Fot. PAP/Jan Kowalski', 'Premier na sali.', 'PAP/Jan Kowalski'],
  ['Golfers on the restored course of the resort. Supplied', 'Golfers on the restored course of the resort.', 'Supplied'],
  ['(The Independent)', '', 'The Independent'],
  ['Foto: dpa', '', 'dpa'],
];

const none = [
  'A plain caption about a bridge.',
  'Aufnahme aus dem Jahr 2019 (Archivbild)',
  'The minister (left) with her guest (right)',
  'He said: nobody knows',
  'A scene from the film (2019)',
  'The mayor and the bridge',
  '新しい映画を撮影',
  '記者会見の後、東京駅前で撮影',
  '5月1日、2019撮影',
  '드론 촬영',
  '',
];

describe('splitCredit', () => {
  it.each(cases)('%s', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });

  it.each(none)('finds none in "%s"', (text) => {
    expect(splitCredit(text)).toEqual({ caption: text, credit: '' });
  });

  it('takes the agency\'s sign before the word into the credit', () => {
    expect(splitCredit('Ein Meteorit © NDR Foto: Anna Beispiel').credit).toBe('NDR Foto: Anna Beispiel');
  });

  it('does not take a whole caption for a credit because it begins with "Bild:"', () => {
    const { caption, credit } = splitCredit('Bild: Der Kanzler spricht am Freitag vor vielen Leuten im Parlament. Foto: dpa');
    expect(credit).toBe('dpa');
    expect(caption).toContain('Der Kanzler spricht');
  });

  test('keeps nothing that was not in the text and never throws', fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
    const { caption, credit } = splitCredit(text);
    expect(caption.length + credit.length).toBeLessThanOrEqual(text.length + 4);
  });

  it.each(['Foto: '.repeat(50_000), '('.repeat(100_000), ' | '.repeat(50_000), '©'.repeat(100_000), 'photo by '.repeat(20_000), 'a'.repeat(100_000)])('is quick on a hostile text', (text) => {
    expect(cpuTime(() => splitCredit(text))).toBeLessThan(100);
  });
});

describe('splitMarkedCredit', () => {
  it('needs a word or sign', () => {
    expect(splitMarkedCredit('The mayor (AFP)').credit).toBe('');
    expect(splitMarkedCredit('The mayor. Photo: AFP').credit).toBe('AFP');
  });
});

describe('splitAttribute', () => {
  it('takes an agency after a bar, but no mere word', () => {
    expect(splitAttribute('Andrew Robertson vom FC Liverpool | AFP/Paul Ellis').credit).toBe('AFP/Paul Ellis');
    expect(splitAttribute('Bridge rebuilt | The Example Times').credit).toBe('');
  });
});
