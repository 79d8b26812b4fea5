import { describe, expect, it } from 'vitest';
import { agentPlaces, mayNameAgent } from '../../../src/labels/grammar/gate';
import { normalise } from '../../../src/labels/grammar/normalise';
import { readPhraseFiles, readToolFile } from '../phrases/pack';

const bare = (word: string): string => word.replace(/[*|]/g, '');

describe('the gate before the words of a language', () => {
  it.each(readPhraseFiles().map((file) => [file.lang, [...(file.agent ?? []), ...(file.weak ?? [])]] as const))('lets every agent of %s through', (_lang, words) => {
    expect(words.map(bare).filter((word) => !mayNameAgent(`(${word})`))).toEqual([]);
  });

  it('lets the names of tools through, with a case ending too', () => {
    const names = readToolFile().tools.flatMap((tool) => tool.words);
    expect(names.filter((name) => !mayNameAgent(`“${name}”.`))).toEqual([]);
    expect(mayNameAgent('Kuva on tehty Midjourneylla')).toBe(true);
  });

  it.each(['General news and articles', 'Internationale Nachrichten, Artikel 5', 'Auteurs et rédacteurs', 'Air Kiel Iasi', 'Läs mer om våra artiklar', '기사 더보기', '最新の記事'])('stops %j', (line) => {
    expect(agentPlaces(normalise(line))).toEqual([]);
  });

  it('tells where', () => {
    expect(agentPlaces(normalise('Photo: AI / Midjourney'))).toEqual([7, 12]);
  });
});
