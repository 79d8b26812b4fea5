import words from './credit-words.json' with { type: 'json' };

/** A caption cut in two; either may be ''. */
export interface CaptionParts {
  caption: string;
  credit: string;
}

const MAX_CREDIT = 220;
const MAX_CAPTION = 3_000;
const BEFORE = new Set(words.before.map((word) => word.toLowerCase()));
const AGENCIES = new Set(words.agencies);
const LONGEST_WORD = Math.max(...words.before.map((word) => word.length));
const COLONS = ':：=＝';
const OPENERS = '([（【［「';
const CLOSERS = ')]）】］」';

/**
 * Cuts the credit out of a caption: "Der Kanzler. Foto: A. Name/dpa" → "Der Kanzler." and "A. Name/dpa".
 * Known forms: a credit word with a colon or equals sign, "©", "(c)", "Photo by", a last pair of brackets that names an agency.
 * The credit comes back without its word or sign; where nothing is found it is ''.
 */
export function splitCredit(text: string): CaptionParts {
  const caption = text.slice(0, MAX_CAPTION);
  return byWord(caption) ?? bySign(caption) ?? byLastBrackets(caption) ?? { caption, credit: '' };
}

function byWord(text: string): CaptionParts | null {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (!COLONS.includes(text[at]!)) continue;
    const start = wordStart(text, at);
    if (start >= 0) return cut(text, start, at + 1);
  }
  return byPhrase(text);
}

/** Where the credit word that ends just before `end` begins, -1 if there is none. */
function wordStart(text: string, end: number): number {
  const window = text.slice(Math.max(0, end - LONGEST_WORD - 1), end).toLowerCase().trimEnd();
  const offset = Math.max(0, end - LONGEST_WORD - 1);
  for (let begin = 0; begin < window.length; begin += 1) {
    const inside = begin > 0 || offset > 0 ? isLetter(text[offset + begin - 1] ?? '') : false;
    if (!inside && BEFORE.has(window.slice(begin))) return offset + begin;
  }
  return -1;
}

const PHRASES = words.before.filter((word) => / (?:by|von|courtesy|av|door|di|oleh)$/.test(word) || word === 'courtesy of').sort((a, b) => b.length - a.length);

/** "Photo by A. Name", without a colon. */
function byPhrase(text: string): CaptionParts | null {
  const lower = text.toLowerCase();
  for (const phrase of PHRASES) {
    const start = lower.lastIndexOf(`${phrase} `);
    if (start < 0 || isLetter(text[start - 1] ?? '')) continue;
    return cut(text, start, start + phrase.length);
  }
  return null;
}

function bySign(text: string): CaptionParts | null {
  for (const sign of words.signs) {
    const start = text.lastIndexOf(sign);
    if (start >= 0) return cut(text, start, start + sign.length);
  }
  return null;
}

/** Takes [start, end) as the credit's word; what follows is the credit, up to a closing bracket or the end. */
function cut(text: string, start: number, end: number): CaptionParts | null {
  const before = text.slice(0, start).trimEnd();
  const opened = OPENERS.includes(before.at(-1) ?? ' ');
  const rest = text.slice(end);
  const close = opened ? firstOf(rest, CLOSERS) : -1;
  const credit = (close < 0 ? rest : rest.slice(0, close)).trim();
  const after = close < 0 ? '' : rest.slice(close + 1).trim();
  const head = (opened ? before.slice(0, -1) : before).replace(/[\s|·•–—-]+$/, '');
  if (credit === '' || credit.length > MAX_CREDIT) return null;
  return { caption: `${head} ${after}`.trim(), credit: trimCredit(credit) };
}

function byLastBrackets(text: string): CaptionParts | null {
  const trimmed = text.replace(/[\s.]+$/, '');
  if (!CLOSERS.includes(trimmed.at(-1) ?? ' ')) return null;
  let open = -1;
  for (let at = trimmed.length - 2; at >= 0 && open < 0; at -= 1) if (OPENERS.includes(trimmed[at]!)) open = at;
  const inside = trimmed.slice(open + 1, -1).trim();
  if (open < 0 || !namesAgency(inside)) return null;
  return { caption: trimmed.slice(0, open).trimEnd(), credit: trimCredit(inside) };
}

/** Whether a short text names a picture agency between slashes, commas or "via". */
export function namesAgency(text: string): boolean {
  if (text.length > 120) return false;
  return text.toLowerCase().split(/[/,|;•·–—]|\bvia\b|\s-\s/).some((part) => AGENCIES.has(part.trim()));
}

function trimCredit(credit: string): string {
  return credit.replace(/^[\s:=：＝/|,-]+/, '').replace(/[\s|,]+$/, '');
}

function firstOf(text: string, characters: string): number {
  for (let at = 0; at < text.length; at += 1) if (characters.includes(text[at]!)) return at;
  return -1;
}

function isLetter(character: string): boolean {
  return /^\p{L}/u.test(character);
}
