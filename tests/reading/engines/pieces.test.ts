import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Assembly, batchesOf, piecesOf } from '../../../src/reading/engines/pieces';

const whole = (texts: string[], max: number) => {
  const pieces = piecesOf(texts, max);
  const assembly = new Assembly(texts, pieces, () => undefined);
  for (const piece of pieces) assembly.add(piece, piece.source);
  return assembly.results;
};

const black = (text: string) => text.replace(/\s+/g, '');

describe('pieces of long texts', () => {
  test('are cut after a sentence where there is one', () => {
    expect(piecesOf(['The first sentence. The second one is here.'], 30).map(({ source }) => source)).toEqual(['The first sentence.', 'The second one is here.']);
  });

  test('are cut at a space, else anywhere, but never inside a character', () => {
    expect(piecesOf(['aaaa bbbb cccc'], 10).map(({ source }) => source)).toEqual(['aaaa bbbb', 'cccc']);
    expect(piecesOf(['😀😀😀'], 3).map(({ source }) => source)).toEqual(['😀', '😀', '😀']);
  });

  test('put together give the text again, and none is too long', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.lorem({ maxCount: 40 }), fc.string({ unit: 'grapheme' }))), fc.integer({ min: 2, max: 60 }), (texts, max) => {
      // Only white space that fills a whole piece is left out.
      expect(whole(texts, max).map(black)).toEqual(texts.map(black));
      for (const piece of piecesOf(texts, max)) expect(piece.source.length).toBeLessThanOrEqual(max);
    }));
  });

  test('are grouped within both bounds', () => {
    fc.assert(fc.property(fc.array(fc.lorem({ maxCount: 12 })), fc.integer({ min: 1, max: 5 }), (texts, count) => {
      const pieces = piecesOf(texts, 50);
      const batches = batchesOf(pieces, 50, count);
      expect(batches.flat()).toEqual(pieces);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(count);
        expect(batch.reduce((sum, piece) => sum + piece.source.length, 0)).toBeLessThanOrEqual(50);
      }
    }));
  });

  test('report a text as final only with its last piece', () => {
    const seen: [number, boolean][] = [];
    const pieces = piecesOf(['One. Two. Three.', '', 'x'], 6);
    const assembly = new Assembly(['One. Two. Three.', '', 'x'], pieces, (index, _text, final) => seen.push([index, final]));
    for (const piece of pieces) assembly.add(piece, piece.source);
    expect(seen).toEqual([[1, true], [0, false], [0, false], [0, true], [2, true]]);
  });
});
