import { asciiDigits, fold } from './fold';

/** A day of a month: "3-12" for 12 March, and how it was written. */
export interface DayOfMonth {
  day: string;
  written: string;
}

const monthNames = new Map<string, Map<string, number>>();

/** Folded names of the months in a language, long and short, by what the browser knows. */
function monthsOf(lang: string): Map<string, number> {
  const known = monthNames.get(lang);
  if (known) return known;
  const months = new Map<string, number>();
  for (const format of monthFormats(lang)) {
    for (let month = 0; month < 12; month++) {
      const name = format.formatToParts(Date.UTC(2024, month, 15)).find(({ type }) => type === 'month')?.value ?? '';
      const folded = fold(name).replace(/\.$/, '');
      if (/^\p{L}{3,}$/u.test(folded)) months.set(folded, month + 1);
    }
  }
  if (monthNames.size > 50) monthNames.clear();
  monthNames.set(lang, months);
  return months;
}

/** Names alone and beside a day (Slavic languages change them), long and short; English for a language that is none. */
function monthFormats(lang: string): Intl.DateTimeFormat[] {
  const shapes: Intl.DateTimeFormatOptions[] = [{ month: 'short' }, { month: 'short', day: 'numeric' }, { month: 'long' }, { month: 'long', day: 'numeric' }];
  const all = (tag: string) => shapes.map((shape) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...shape }));
  try {
    return all(lang || 'en');
  } catch {
    return all('en');
  }
}

/**
 * The days of months that a text names: "12 March", "March 12", "12. März", "3月12日", "3월 12일", and from numeric dates
 * ("12.03.2026", "2026-03-12", "3/12") both readings.
 */
export function daysOf(text: string, lang: string): DayOfMonth[] {
  const plain = asciiDigits(text);
  return [...namedDays(plain, lang), ...signDays(plain), ...numericDays(plain)];
}

/** What may stand between a day and its month: "12th of March", "12. März", "12 de marzo", "March, 12". */
const between = /^(?:st|nd|rd|th|er|[.ºª])?,? {0,2}(?:(?:the|of|de|del|di) )?$/;

function namedDays(text: string, lang: string): DayOfMonth[] {
  const months = monthsOf(lang);
  const days: DayOfMonth[] = [];
  const words = [...text.matchAll(/\d+|\p{L}[\p{L}\p{M}]*/gu)];
  for (const [index, word] of words.entries()) {
    const month = months.get(fold(word[0]));
    if (!month) continue;
    for (const other of [words[index - 1], words[index + 1], words[index - 2], words[index - 3]]) {
      if (!other || !isDay(other[0])) continue;
      const [first, second] = other.index < word.index ? [other, word] : [word, other];
      const end = second.index + second[0].length;
      if (!between.test(text.slice(first.index + first[0].length, second.index))) continue;
      days.push({ day: `${month}-${Number(other[0])}`, written: text.slice(first.index, end) });
      break;
    }
  }
  return days;
}

function signDays(text: string): DayOfMonth[] {
  return [...text.matchAll(/(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]/gu)].map((match) => ({ day: `${Number(match[1])}-${Number(match[2])}`, written: match[0] }));
}

function numericDays(text: string): DayOfMonth[] {
  const days: DayOfMonth[] = [];
  for (const match of text.matchAll(/(?<![\d./-])(\d{1,4})[./-](\d{1,2})(?:[./-](\d{1,4}))?(?![\d/-]|\.\d)/g)) {
    const year = match[1]!.length === 4;
    const [a, b] = year ? [match[2]!, match[3] ?? ''] : [match[1]!, match[2]!];
    if (a.length > 2 || !isDay(a) || !isDay(b)) continue;
    days.push({ day: `${Number(a)}-${Number(b)}`, written: match[0] });
    if (!year) days.push({ day: `${Number(b)}-${Number(a)}`, written: match[0] });
  }
  return days;
}

function isDay(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;
}

/** Days that a sentence names in words and the source nowhere, as written. */
export function unsupportedDays(sentence: string, lang: string, supported: ReadonlySet<string>): string[] {
  const plain = asciiDigits(sentence);
  const named = [...namedDays(plain, lang), ...signDays(plain)];
  return named.filter(({ day }) => !supported.has(day)).map(({ written }) => written);
}
