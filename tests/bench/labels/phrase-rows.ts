import { readFileSync } from 'node:fs';

export interface PhraseRow {
  lang: string;
  text: string;
  kind: 'text' | 'image' | 'video' | 'audio';
  degree: string;
  isLabel: boolean;
  where: string;
}

/** Rows of a tab-separated list with the header lang, text, kind, degree, is_label, where. */
export function readPhrases(file: string): PhraseRow[] {
  const [head, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
  const columns = head!.split('\t');
  return lines.map((line) => {
    const cells = new Map(line.split('\t').map((cell, index) => [columns[index]!, cell]));
    const value = (name: string): string => cells.get(name) ?? '';
    return { lang: value('lang'), text: value('text'), kind: value('kind') as PhraseRow['kind'], degree: value('degree'), isLabel: value('is_label') === '1', where: value('where') };
  });
}

/** The degree that a list's word stands for among ours. */
export function expectedDegree(word: string): string {
  const first = word.split('+')[0]!;
  return first === 'edited' ? 'altered' : first;
}
