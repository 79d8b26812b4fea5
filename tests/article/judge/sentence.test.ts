import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsLikeSentence } from '../../../src/article/judge/sentence';

test.each([
  ['It ends.', true],
  ['He said “it ends.”', true],
  ['(It ends.)', true],
  ['끝났다.', true],
  ['終わった。', true],
  ['「終わった。」', true],
  ['انتهى؟', true],
  ['สภาเทศบาลมีมติเมื่อคืนวันอังคารให้เดินหน้าแผนปรับปรุงท่าเรือเก่าแล้ว', true],
  ['โดย สมหญิง แก้วใส', false],
  ['It ends. \u00a0', true],
  ['A headline without', false],
  ['“Quoted”', false],
  ['Home', false],
  ['»'.repeat(20), false],
  ['', false],
])('endsLikeSentence %s', (text, expected) => expect(endsLikeSentence(text)).toBe(expected));

test('takes for closing what Unicode calls so', () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    const closes = /[\p{Pe}\p{Pf}\p{Pi}"'\s]/u.test(character);
    if (!endsLikeSentence(character)) expect(endsLikeSentence(`.${character}`), code.toString(16)).toBe(closes);
  }
});

test('looks at the end only', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (start) => endsLikeSentence(`${start}end of it.`) && !endsLikeSentence(`${start}. Some more words`)), { numRuns: 30 });
});
