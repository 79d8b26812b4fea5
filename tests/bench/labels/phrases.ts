import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readLabel, type LabelReading } from '../../../src/labels/grammar/read';
import type { Place } from '../../../src/labels/types';

export interface Phrase {
  lang: string;
  text: string;
  kind: 'text' | 'image' | 'video' | 'audio';
  degree: string;
  isLabel: boolean;
  where: string;
}

export interface PhraseScore {
  recall: number;
  falseAlarms: number;
  degree: number;
  labels: number;
  negatives: number;
  missed: Phrase[];
  alarms: Phrase[];
  wrongDegree: { phrase: Phrase; read: LabelReading }[];
}

const placeOf: Record<string, Place> = {
  caption: 'caption', badge: 'badge', byline: 'byline', footer: 'footer', overlay: 'overlay', alt: 'alt', headline: 'headline',
  body: 'last-paragraph', credit: 'credit', 'metadata credit': 'credit', title: 'title',
};
const degreeOf: Record<string, string> = { edited: 'altered', 'generated+reviewed': 'generated' };

/** Reads `lang, text, kind, degree, is_label, where` lines after one header line. */
export function parsePhrases(tsv: string): Phrase[] {
  return tsv.split('\n').slice(1).filter((line) => line.trim() !== '').map((line) => {
    const [lang = '', text = '', kind = 'text', degree = '', isLabel = '0', where = ''] = line.split('\t');
    return { lang, text, kind: kind as Phrase['kind'], degree, isLabel: isLabel === '1', where };
  });
}

/**
 * Scores `readLabel` alone on phrases: recall over the labels, false alarms over the others (an explicit "no AI" is none),
 * and how many of the labels found have the right degree.
 */
export function scorePhrases(phrases: Phrase[], withLanguage = false): PhraseScore {
  const score: PhraseScore = { recall: 0, falseAlarms: 0, degree: 0, labels: 0, negatives: 0, missed: [], alarms: [], wrongDegree: [] };
  let found = 0;
  for (const phrase of phrases) {
    const place = placeOf[phrase.where];
    const read = readLabel(phrase.text, { kind: phrase.kind, ...(place ? { place } : {}), ...(withLanguage ? { langs: [phrase.lang] } : {}) });
    const says = read !== null && read.degree !== 'none';
    if (phrase.isLabel) {
      score.labels += 1;
      if (!says) score.missed.push(phrase);
      else {
        found += 1;
        if (read.degree !== (degreeOf[phrase.degree] ?? phrase.degree)) score.wrongDegree.push({ phrase, read });
      }
    } else {
      score.negatives += 1;
      if (says) score.alarms.push(phrase);
    }
  }
  score.recall = found / Math.max(1, score.labels);
  score.falseAlarms = score.alarms.length / Math.max(1, score.negatives);
  score.degree = (found - score.wrongDegree.length) / Math.max(1, found);
  return score;
}

function main(): void {
  const [file = '', ...langs] = process.argv.slice(2);
  const phrases = parsePhrases(readFileSync(file, 'utf8')).filter((phrase) => langs.length === 0 || langs.includes(phrase.lang));
  const score = scorePhrases(phrases);
  for (const phrase of score.missed) console.log(`missed  ${phrase.lang} ${phrase.where}: ${phrase.text}`);
  for (const phrase of score.alarms) console.log(`alarm   ${phrase.lang} ${phrase.where}: ${phrase.text}`);
  for (const { phrase, read } of score.wrongDegree) console.log(`degree  ${phrase.lang} ${read.degree} instead of ${phrase.degree}: ${phrase.text}`);
  console.log(`recall ${score.recall.toFixed(3)} false_alarms ${score.falseAlarms.toFixed(3)} degree ${score.degree.toFixed(3)} labels ${score.labels} negatives ${score.negatives}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
