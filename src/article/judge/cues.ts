import phrases from './cues.json' with { type: 'json' };

/** Words that lines beside a story begin or consist of. */
export const cueGroups = Object.keys(phrases) as (keyof typeof phrases)[];

/** Characters of a line that are searched: cues stand at the beginning, a long line with one further on is prose. */
const searched = 90;

/** For each group whether the start of the text holds one of its phrases, one bit each. */
export function cuesOf(text: string): number {
  const start = text.slice(0, searched).toLowerCase();
  let found = 0;
  cueGroups.forEach((group, index) => {
    if (phrases[group].some((phrase) => start.includes(phrase))) found |= 1 << index;
  });
  return found;
}
