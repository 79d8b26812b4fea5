import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../src/labels/grammar/read';
import type { Place } from '../../../src/labels/types';
import constructions from './constructions.json';
import { expand } from './expand';

/*
 * Sentences of each language as its newsrooms word them, crossed from agents, deeds and tools, and what each must be read as. They
 * were written without the phrase files and share nothing with them. A key is "kind degree [place]" for labels, "none" for
 * denials, "no place" for what is no label there.
 */
const mostEach = 40;
const usualPlaces: Record<string, Place> = { text: 'footer', image: 'credit', video: 'caption', audio: 'badge' };
const slots: Record<string, string[]> = constructions.slots;
const languages: [string, Record<string, string[]>][] = Object.entries(constructions.languages);
const ofPicture = /bild|imag|foto|photo|kuva|kép|snímek|画像|写真|图|圖|사진|이미지/iu;

/** Sentences that are not read as their key says. */
function misread(lang: string, key: string, template: string): string[] {
  const [what, second = '', third] = key.split(' ');
  return expand(template, slots, mostEach).flatMap((text) => {
    const label = usualPlaces[what!] !== undefined;
    const kind = (label ? what : ofPicture.test(text) ? 'image' : 'text') as 'text' | 'image' | 'video' | 'audio';
    const place = (what === 'no' ? second : third ?? usualPlaces[what!] ?? 'footer') as Place;
    const degree = readLabel(text, { langs: [lang], kind, place })?.degree ?? 'no';
    const right = label ? degree === second : degree === what || (what === 'no' && degree === 'none');
    return right ? [] : [`${text} → ${degree}`];
  });
}

describe.each(languages)('%s', (lang, keys) => {
  it.each(Object.keys(keys))('reads as %s', (key) => {
    expect(keys[key]!.flatMap((template) => misread(lang, key, template))).toEqual([]);
  });

  it('has labels, and sentences that are none', () => {
    expect(Object.keys(keys)).toEqual(expect.arrayContaining(['image generated', 'text generated', 'text assisted']));
  });
});

describe('expand', () => {
  it('writes every choice, with slots', () => {
    expect(expand('[A|B] by $tool', { tool: ['x', 'y'] }, 9)).toEqual(['A by x', 'B by x', 'A by y', 'B by y']);
    expect(expand('one [|more ]word', {}, 9)).toEqual(['one word', 'one more word']);
  });

  it('gives each alternative when it may not give each sentence', () => {
    const some = expand('[a|b|c][d|e|f][g|h|i]', {}, 10);
    expect(some.length).toBeLessThanOrEqual(10);
    expect(new Set(some.join(''))).toEqual(new Set('abcdefghi'));
  });
});
