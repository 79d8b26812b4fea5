import phrases from './cues.json' with { type: 'json' };

/** Words that lines beside a story begin or consist of. */
export const cueGroups = Object.keys(phrases) as (keyof typeof phrases)[];

/** Characters of a line that are searched: cues stand at the beginning, a long line with one further on is prose. */
const searched = 90;

interface Cue {
  phrase: string;
  bit: number;
}

/** Phrases by their first two characters in one number, so that a line is gone through once whatever their number. */
const byStart = new Map<number, Cue[]>();
/** The characters that phrases begin with. */
const starts = new Set<number>();
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
cueGroups.forEach((group, index) => {
  for (const phrase of phrases[group]) {
    const cues = byStart.get(pairAt(phrase, 0)) ?? [];
    cues.push({ phrase, bit: 1 << index });
    byStart.set(pairAt(phrase, 0), cues);
    starts.add(phrase.charCodeAt(0));
  }
});

/** For each group whether the start of the text holds one of its phrases, one bit each. */
export function cuesOf(text: string): number {
  const start = text.slice(0, searched).toLowerCase();
  let found = 0;
  // Inside a word of Latin letters no phrase begins.
  let wasLatin = false;
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at);
    const inWord = wasLatin;
    wasLatin = code >= 97 && code <= 122;
    if ((inWord && wasLatin) || !starts.has(code)) continue;
    const cues = byStart.get(pairAt(start, at));
    if (cues) for (const { phrase, bit } of cues) if (start.startsWith(phrase, at)) found |= bit;
  }
  return found;
}
