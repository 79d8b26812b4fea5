import abbreviations from './abbreviations.json';

const before = new Map(Object.entries(abbreviations.before).map(([lang, list]) => [lang, new Set(list.words)]));
const ordinalLanguages = new Set(abbreviations.ordinals.languages);

/** A quotation or bracket is kept whole while the sentence stays shorter than this. */
const maxQuoted = 280;
const pairs: Record<string, string> = { '“': '”', '«': '»', '「': '」', '『': '』', '(': ')', '（': '）', '【': '】' };
const closers = new Set(Object.values(pairs));

/**
 * True when the sentence end that Unicode sees at `end` is none. `start` is where the sentence began.
 * Looks at most 300 characters back and 40 ahead.
 */
export function mergeAt(text: string, start: number, end: number, lang: string): boolean {
  const head = text.slice(Math.max(start, end - 40), end).trimEnd();
  const next = text.slice(end, end + 40);
  if (/[\n\r\u2029]/u.test(text.slice(end - 2, end))) return false;
  if (/^\p{Ll}/u.test(next) && /[?!…][”"’'»)\]]*$/u.test(head)) return true;
  if (isEnumeration(text.slice(start, end))) return true;
  if (head.endsWith('.') && endsInAbbreviation(head, next, lang)) return true;
  return end - start < maxQuoted && hasOpenPair(text, start, end);
}

/** "1." or "a)" alone: the number of a list item, not a sentence. */
function isEnumeration(text: string): boolean {
  return text.length < 8 && /^\s*(?:\d{1,3}|[a-z])[.)]\s*$/i.test(text);
}

function endsInAbbreviation(head: string, next: string, lang: string): boolean {
  const word = /(?:^|[\s(“"«’'])([\p{L}\p{M}.]{1,8}|\d{1,2})\.$/u.exec(head)?.[1];
  if (!word) return false;
  const base = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  if (/^\d/.test(word)) return ordinalLanguages.has(base) && /^\p{L}/u.test(next);
  if (/^\p{Lu}$/u.test(word)) return /^\p{Lu}/u.test(next);
  return isAbbreviation(word, lang);
}

/** A word that is written with a full stop and followed by more; languages without a list of their own use the English titles. */
export function isAbbreviation(word: string, lang: string): boolean {
  const base = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  const own = before.get(base);
  if (own) return own.has(word.toLowerCase());
  return /^\p{Lu}\p{Ll}/u.test(word) && before.get('en')!.has(word.toLowerCase());
}

/** An opening quotation mark or bracket without its closing one, when the closing one follows soon. */
function hasOpenPair(text: string, start: number, end: number): boolean {
  const waiting: string[] = [];
  for (let i = start; i < end; i++) {
    const char = text[i]!;
    const closer = pairs[char];
    if (closer) waiting.push(closer);
    else if (closers.has(char) && waiting.at(-1) === char) waiting.pop();
  }
  const wanted = waiting.at(-1);
  if (!wanted) return false;
  return text.slice(end, start + maxQuoted).includes(wanted);
}
