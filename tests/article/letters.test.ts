import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LetterPattern, wordsIn } from '../../src/article/letters';

describe('LetterPattern', () => {
  const classes = ['L', 'N', 'Lu', 'Ll', 'Lo'];
  test.each(classes)('says of every character of Latin-1 and of General Punctuation what Unicode says: %s', (name) => {
    const own = new LetterPattern(String.raw`^[\p{${name}}]$`);
    const unicode = new RegExp(String.raw`^[\p{${name}}]$`, 'u');
    for (let code = 0; code < 0x2100; code++) {
      const character = String.fromCharCode(code);
      expect(own.test(character), code.toString(16)).toBe(unicode.test(character));
    }
  });

  test('builds the full pattern for other text only', () => {
    const pattern = new LetterPattern(String.raw`[\p{Lu}]`);
    expect([pattern.on('Ärger’').unicode, pattern.on('Čas').unicode, pattern.on('漢字').unicode]).toEqual([false, true, true]);
    expect(pattern.on('Another')).toBe(pattern.on('Third'));
  });

  test('agrees with the full pattern on any text', () => {
    const own = new LetterPattern(String.raw`^[^\p{L}\p{N}]*[\p{Lu}]`);
    const full = /^[^\p{L}\p{N}]*\p{Lu}/u;
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 6 }), (text) => own.test(text) === full.test(text)));
  });
});

test.each([
  ['  Hello,  World! ', 'hello world'],
  ['Über “Größe” – ½', 'über größe ½'],
  ['漢字、かな 1', '漢字 かな 1'],
  ['…', ''],
])('wordsIn %j', (text, words) => expect(wordsIn(text)).toBe(words));
