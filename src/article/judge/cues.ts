import phrases from './cues.json' with { type: 'json' };

/** Words that lines beside a story begin or consist of. */
export const cueGroups = Object.keys(phrases) as (keyof typeof phrases)[];

/** Characters of a line that are searched: cues stand at the beginning, a long line with one further on is prose. */
const searched = 90;

interface Cue {
  phrase: string;
  bit: number;
}

/** Phrases by their first two characters, so that a line is gone through once whatever their number. */
const byStart = new Map<string, Cue[]>();
cueGroups.forEach((group, index) => {
  for (const phrase of phrases[group]) {
    const start = phrase.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), { phrase, bit: 1 << index }]);
  }
});

/** For each group whether the start of the text holds one of its phrases, one bit each. */
export function cuesOf(text: string): number {
  const start = text.slice(0, searched).toLowerCase();
  let found = 0;
  for (let at = 0; at < start.length; at++) {
    if (at > 0 && isLatin(start.charCodeAt(at - 1)) && isLatin(start.charCodeAt(at))) continue;
    for (const { phrase, bit } of byStart.get(start.slice(at, at + 2)) ?? []) if (start.startsWith(phrase, at)) found |= bit;
  }
  return found;
}

/** Inside a word of Latin letters no phrase begins. */
const isLatin = (code: number): boolean => code >= 97 && code <= 122;
