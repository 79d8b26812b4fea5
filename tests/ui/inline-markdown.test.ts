import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineMarkdown } from '../../src/ui/inline-markdown';
import { cpuTime } from '../support/cpu-time';

describe('inline Markdown', () => {
  it.each([
    ['One **bold** and *leaning* word', 'One <strong>bold</strong> and <em>leaning</em> word'],
    ['__bold__ and _leaning_, `code`, ~~gone~~', '<strong>bold</strong> and <em>leaning</em>, <code>code</code>, <s>gone</s>'],
    ['file_name_here and 2 * 3 * 4', 'file_name_here and 2 * 3 * 4'],
    ['**never closed', '**never closed'],
    ['** spaced ** and a * lone star', '** spaced ** and a * lone star'],
    ['see [the report](https://example.org/a?b=c) and ![a picture](https://example.org/x.png)', 'see the report and a picture'],
    ['**서울시**는 *지난달* 발표했다', '<strong>서울시</strong>는 <em>지난달</em> 발표했다'],
    ['CO<sub>2</sub> and <b>bold</b>', 'CO<sub>2</sub> and <b>bold</b>'],
    ['a <b and c> d, 3 < 4', 'a &lt;b and c> d, 3 &lt; 4'],
    ['<img src=x onerror=alert(1)><b onclick=x>', '&lt;img src=x onerror=alert(1)>&lt;b onclick=x>'],
  ])('%j is %j', (markdown, html) => expect(inlineMarkdown(markdown)).toBe(html));

  it.each(['*', '**', '_', '`', '~~', '[', '![', '](', '*a ', 'a* ', '_a '])('takes time in proportion to its length for repeated %j', (piece) => {
    const markdown = piece.repeat(20_000 / piece.length);
    expect(cpuTime(() => inlineMarkdown(markdown))).toBeLessThan(100);
  });

  it('never loses a word', () => {
    const piece = fc.constantFrom('*', '**', '_', '__', '`', '~~', 'word', ' ', '단어', '.');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const words = (text: string): string => text.replace(/<\/?[a-z]+>/g, '').replace(/[*_`~]/g, '');
      expect(words(inlineMarkdown(pieces.join('')))).toBe(words(pieces.join('')));
    }), { numRuns: 500 });
  });
});
