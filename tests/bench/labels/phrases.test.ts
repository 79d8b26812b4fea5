import { describe, expect, it } from 'vitest';
import { parsePhrases, scorePhrases } from './phrases';

const tsv = [
  'lang\ttext\tkind\tdegree\tis_label\twhere',
  'en\tAI-generated image\timage\tgenerated\t1\tcaption',
  'en\tPhoto edited with AI\timage\tedited\t1\tcaption',
  'en\tA label in no words we know\ttext\tgenerated\t1\tfooter',
  'en\tHow to spot AI-generated images\timage\t-headline\t0\theadline',
  'en\tNo AI was used in the making of this photo\timage\t-negation\t0\tcaption',
].join('\n');

describe('scorePhrases', () => {
  it('counts what is found, missed and falsely found; a denial is no false alarm', () => {
    const score = scorePhrases(parsePhrases(tsv));
    expect(score).toMatchObject({ labels: 3, negatives: 2, falseAlarms: 0, degree: 1 });
    expect(score.recall).toBeCloseTo(2 / 3);
    expect(score.missed.map((phrase) => phrase.text)).toEqual(['A label in no words we know']);
  });
});
