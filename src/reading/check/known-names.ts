import { fold } from './fold';
import data from './names.json';

const ambiguous: Record<string, string[] | undefined> = data.ambiguousPlaces;
/** Scripts without spaces between words. */
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const hangul = /\p{sc=Hangul}/u;
/** Particles and case endings that a known name takes on are no longer. */
const longestEnding = 3;
/** What Arabic and Hebrew write together with the next word: "and", "in", "to", "from", "like", the article. */
const joined = /^[وفبلكהובלמכש]{1,2}(?:ال)?/;

interface Known {
  /** Folded names of countries and days of the week, one word each where words have spaces. */
  names: string[];
  /** The same by their first letters. */
  byStart: Map<string, string[]>;
}

const cache = new Map<string, Known>();
const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** Names that need no context to be known as such, by the browser's own data: countries and days of the week in a language. */
function knownIn(lang: string): Known {
  const known = cache.get(lang);
  if (known) return known;
  const out = new Set(ambiguous[lang.split('-')[0]!.toLowerCase()] ?? []);
  const all = [...countriesIn(lang), ...weekdaysIn(lang)].map(fold);
  const names = [...new Set(all)].filter((name) => name.length >= shortest(name) && !/[\s()-]/.test(name) && !out.has(name));
  const byStart = new Map<string, string[]>();
  for (const name of names) byStart.set(startOf(name), [...(byStart.get(startOf(name)) ?? []), name]);
  if (cache.size > 50) cache.clear();
  cache.set(lang, { names, byStart });
  return { names, byStart };
}

/** A shorter name is too often a part of another word. */
const shortest = (name: string): number => (spaceless.test(name) || hangul.test(name) ? 2 : /\p{LC}/u.test(name) ? 4 : 3);
const startOf = (word: string): string => word.slice(0, 2);

function countriesIn(lang: string): string[] {
  try {
    const display = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
    return letters.flatMap((one) => letters.map((other) => display.of(one + other) ?? ''));
  } catch {
    return [];
  }
}

function weekdaysIn(lang: string): string[] {
  try {
    const format = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, day + 1)));
  } catch {
    return [];
  }
}

/** Countries and days of the week that a text names in a language, as written there (without particles in Korean, folded where words have no spaces). */
export function knownNames(text: string, lang: string): string[] {
  const { names, byStart } = knownIn(lang || 'en');
  const found: string[] = [];
  if (spaceless.test(text)) {
    const folded = fold(text);
    for (const name of names) if (folded.includes(name)) found.push(name);
    return found.filter((name) => !found.some((other) => other !== name && other.includes(name)));
  }
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const folded = fold(word);
    const bare = folded.replace(joined, '');
    const name = [folded, bare].map((form) => byStart.get(startOf(form))?.find((one) => isFormOf(form, one))).find(Boolean);
    if (name) found.push(hangul.test(name) ? name : word);
  }
  return found;
}

/** The name itself, or the name with a particle or case ending. */
function isFormOf(word: string, name: string): boolean {
  if (word === name) return true;
  if (hangul.test(name)) return word.startsWith(name) && word.length - name.length <= longestEnding;
  // "Франция", "Франции": the last letter changes too.
  return name.length >= 5 && /\p{sc=Cyrillic}/u.test(name) && word.startsWith(name.slice(0, -1)) && word.length - name.length <= 1;
}

/** True for two names that the data knows as different ones, however alike ("Niger", "Nigeria"). */
export function areDifferent(one: string, other: string, lang: string): boolean {
  const { names } = knownIn(lang || 'en');
  return one !== other && names.includes(one) && names.includes(other);
}
