import { fold } from './fold';
import { allWords, type Hit } from './matcher';
import type { Names } from './toggle-names';
import type { Purpose } from './types';
import { purposeFields } from './words/types';

/** What a switch stands for. */
export interface Meaning {
  /** Everything it allows at once; it may be allowed only when all of these are wanted. Empty where nothing tells. */
  purposes: Purpose[];
  necessary: boolean;
  /** It turns all the others. */
  all: boolean;
}

/** "Turn all on" is short; "we use all kinds of …" is not. */
const MAX_ALL = 40;
const NOTHING: Meaning = { purposes: [], necessary: false, all: false };

const overlaps = (a: Hit, b: Hit): boolean => a.start < b.end && b.start < a.end;
const has = (meaning: Meaning): boolean => meaning.purposes.length > 0 || meaning.necessary || meaning.all;

/** "Personalised advertising" is advertising: personalising alone, said beside it, is no purpose of its own. */
function purposesOf(hits: Hit[], text: string): Purpose[] {
  const found = purposeFields.filter((field) => hits.some((hit) => hit.field === field));
  const ofContent = hits.some((hit) => hit.field === 'personalised-content' && text.slice(hit.start, hit.end).includes(' '));
  return found.includes('marketing') && !ofContent ? found.filter((purpose) => purpose !== 'personalised-content') : found;
}

/** What a short name says, by the words of `languages` and English. */
function titleMeaning(title: string, languages: readonly string[]): Meaning {
  const text = fold(title);
  const hits = allWords().hits(text).filter((hit) => languages.includes(hit.lang) || hit.lang === 'en');
  const purposes = purposesOf(hits, text);
  const optional = hits.filter((hit) => hit.field === 'optional' && !purposeNames(hit, hits));
  const needed = hits.some((hit) => hit.field === 'necessary' && !optional.some((other) => overlaps(hit, other)));
  const denied = hits.some((hit) => hit.field === 'not');
  if (needed && !denied && optional.length === 0 && purposes.every((purpose) => purpose === 'preferences')) return { ...NOTHING, necessary: true };
  if (purposes.length > 0) return { ...NOTHING, purposes };
  return { ...NOTHING, all: title.length <= MAX_ALL && hits.some((hit) => hit.field === 'all') };
}

/** Names of purposes stand among the words for "optional" too; here they are purposes. */
const purposeNames = (hit: Hit, hits: Hit[]): boolean => hits.some((other) => (purposeFields as readonly string[]).includes(other.field) && overlaps(hit, other));

/** `analytics_storage`, `cc-Marketing`: the words in a name of the markup. */
const wordsIn = (code: string): string => code.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^a-z]+/gi, ' ');

/**
 * What a switch stands for: the first name that tells, then names in the markup, then longer words, which count for
 * purposes alone ("… are not necessary for …").
 */
export function meaningOf(names: Names, languages: readonly string[]): Meaning {
  for (const title of names.titles) {
    const meaning = titleMeaning(title, languages);
    if (has(meaning)) return meaning;
  }
  for (const code of names.codes) {
    const meaning = titleMeaning(wordsIn(code), ['en']);
    if (has(meaning)) return meaning;
  }
  for (const text of names.texts) {
    const { purposes } = titleMeaning(text, languages);
    if (purposes.length > 0) return { ...NOTHING, purposes };
  }
  return NOTHING;
}
