import { describe, expect, test } from 'vitest';
import { datelineLength } from '../../../src/reading/summarise/dateline';

const without = (sentence: string) => sentence.slice(datelineLength(sentence));

describe('datelineLength', () => {
  test.each([
    ['(CNN) -- Louisiana authorities said they found a boat.', 'Louisiana authorities said they found a boat.'],
    ['(CNN)Louisiana authorities said they found a boat.', 'Louisiana authorities said they found a boat.'],
    ['WASHINGTON (AP) — The president signed the bill on Monday.', 'The president signed the bill on Monday.'],
    ['NEW DELHI, Nov 22 (Reuters) - India raised its rates again.', 'India raised its rates again.'],
    ['JAKARTA, KOMPAS.com - Presiden meresmikan jembatan baru itu.', 'Presiden meresmikan jembatan baru itu.'],
    ['Berlin (dpa) - Die Regierung will das Gesetz ändern.', 'Die Regierung will das Gesetz ändern.'],
    ['МОСКВА, 12 мар — Правительство приняло новый закон.', 'Правительство приняло новый закон.'],
    ['(서울=연합뉴스) 홍길동 기자 = 정부는 새로운 다리를 짓기로 했다고 밝혔다.', '정부는 새로운 다리를 짓기로 했다고 밝혔다.'],
    ['[서울=뉴시스] 홍길동 기자 = 정부는 새로운 다리를 짓기로 했다고 밝혔다.', '정부는 새로운 다리를 짓기로 했다고 밝혔다.'],
    ['新华社北京11月22日电（记者 王明）国务院发布了关于重建大桥的新规定和计划。', '国务院发布了关于重建大桥的新规定和计划。'],
    ['【東京】政府は新しい橋を建設する計画を正式に発表した。', '政府は新しい橋を建設する計画を正式に発表した。'],
  ])('takes it off: %s', (sentence, rest) => expect(without(sentence)).toBe(rest));

  test.each([
    'President Brown — who leads the party — resigned on Monday.',
    'NASA - the American agency - launched a rocket.',
    'The bridge (built in 1950) fell on Monday morning.',
    'A long sentence without any of it stays as it was.',
    'Die Stadt – so der Bürgermeister – wächst jedes Jahr.',
    '(He came late.) The meeting had begun an hour before.',
    'WASHINGTON (AP) — Short.',
    '12月3日，市长宣布重建大桥的计划和预算。',
    '',
  ])('leaves alone: %s', (sentence) => expect(without(sentence)).toBe(sentence));
});
