import words from './credit-words.json' with { type: 'json' };
import { LetterPattern } from '../letters';
import { isNameLike } from './names';

/** A caption cut in two; either may be ''. */
export interface CaptionParts {
  caption: string;
  credit: string;
}

const MAX_CREDIT = 160;
const BEFORE = new Set(words.before.map((word) => word.toLowerCase()));
const LONGEST_WORD = Math.max(...words.before.map((word) => word.length));
const PHRASES = words.before.filter((word) => / (?:by|von|courtesy|av|door|di|oleh|of)$|\.$/.test(word)).sort((a, b) => b.length - a.length).map((phrase) => `${phrase} `);
const letter = new LetterPattern(String.raw`^[\p{L}]`);
const nameStart = new LetterPattern(String.raw`^[^\p{L}]*(?:[\p{Lu}\p{Lo}]|the\b)`);
const COLONS = ':：=＝';
export const OPENERS = '([（【［「';
export const CLOSERS = ')]）】］」';

/** Cuts a text at an explicit credit word ("Foto: …", "Photo by …") or sign ("© …"); null where there is none. */
export const byMark = (text: string): CaptionParts | null => byWord(text) ?? byPhrase(text) ?? bySign(text);

/** "… Foto: name": the first credit word whose text up to the next one is short enough to be a credit. */
function byWord(text: string): CaptionParts | null {
  const marks: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const start = COLONS.includes(text[at]!) ? wordStart(text, at) : -1;
    if (start >= 0) marks.push({ start, end: at + 1 });
  }
  for (const [index, mark] of marks.entries()) {
    const own = text.slice(mark.end, marks[index + 1]?.start ?? text.length).trim();
    if (index < marks.length - 1 && mark.start === 0 && !isNameLike(own.replace(/[\s|/·•-]+$/, ''))) continue;
    const parts = cut(text, mark.start, mark.end);
    if (parts) return parts;
  }
  return null;
}

/** Where the credit word that ends just before `end` begins, -1 if there is none. */
function wordStart(text: string, end: number): number {
  const offset = Math.max(0, end - LONGEST_WORD - 1);
  const window = text.slice(offset, end).toLowerCase().trimEnd();
  for (let begin = 0; begin < window.length; begin += 1) {
    if (BEFORE.has(window.slice(begin)) && !letter.test(text[offset + begin - 1] ?? '')) return offset + begin;
  }
  return -1;
}

/** "Photo by A. Name", without a colon. */
function byPhrase(text: string): CaptionParts | null {
  const lower = text.toLowerCase();
  for (const phrase of PHRASES) {
    const start = lower.lastIndexOf(phrase);
    if (start < 0 || letter.test(text[start - 1] ?? '')) continue;
    const parts = cut(text, start, start + phrase.length - 1);
    if (parts && nameStart.test(parts.credit)) return parts;
  }
  return null;
}

function bySign(text: string): CaptionParts | null {
  for (const sign of words.signs) {
    const start = text.lastIndexOf(sign);
    const parts = start < 0 ? null : cut(text, start, start + sign.length);
    if (parts && (!sign.startsWith('(') || isNameLike(parts.credit))) return parts;
  }
  return null;
}

/** Takes [start, end) as the credit's mark; what follows is the credit, up to the bracket that was open before it or the end. */
function cut(text: string, start: number, end: number): CaptionParts | null {
  const sign = earlierSign(text, start);
  const from = sign?.at ?? start;
  const before = text.slice(0, from).trimEnd();
  const opened = OPENERS.includes(before.at(-1) ?? ' ');
  const rest = text.slice(sign ? from + sign.length : end);
  const close = opened ? firstCloser(rest) : -1;
  const credit = trimCredit(close < 0 ? rest : rest.slice(0, close));
  const after = close < 0 ? '' : rest.slice(close + 1).trim();
  if (credit === '' || credit.length > MAX_CREDIT) return null;
  return { caption: `${trimCaption(opened ? before.slice(0, -1) : before)} ${after.replace(/^[.\s]+$/, '')}`.trim(), credit };
}

/** "© Agency Foto: Name": the sign shortly before the word begins the credit. */
function earlierSign(text: string, start: number): { at: number; length: number } | null {
  for (const sign of ['©', 'Ⓒ', 'ⓒ']) {
    const at = text.lastIndexOf(sign, start - 1);
    if (start > 0 && at >= 0 && start - at < 60) return { at, length: sign.length };
  }
  return null;
}

export const trimCaption = (text: string): string => text.replace(/[\s|/·•–—-]{1,20}$/, '').trimEnd();

export const trimCredit = (text: string): string => text.replace(/^[\s:=：＝/|,-]{1,20}/, '').replace(/[\s|,;]{1,20}$/, '').trim();

function firstCloser(text: string): number {
  for (let at = 0; at < text.length; at += 1) if (CLOSERS.includes(text[at]!)) return at;
  return -1;
}
