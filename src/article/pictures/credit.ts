import words from './credit-words.json' with { type: 'json' };
import { isNameLike, namesAgency } from './names';

/** A caption cut in two; either may be ''. */
export interface CaptionParts {
  caption: string;
  credit: string;
}

const MAX_CREDIT = 160;
const MAX_CAPTION = 3_000;
const MIN_SENTENCE = 30;
const BEFORE = new Set(words.before.map((word) => word.toLowerCase()));
const LONGEST_WORD = Math.max(...words.before.map((word) => word.length));
const PHRASES = words.before.filter((word) => / (?:by|von|courtesy|av|door|di|oleh|of)$|\.$/.test(word)).sort((a, b) => b.length - a.length);
const AFTER = [...words.after].sort((a, b) => b.length - a.length);
const COLONS = ':：=＝';
const OPENERS = '([（【［「';
const CLOSERS = ')]）】］」';

/**
 * Cuts the credit out of a caption: "Der Kanzler. Foto: A. Name/dpa" gives "Der Kanzler." and "A. Name/dpa".
 * Known forms: a credit word with a colon or equals sign, "Photo by", "©", a last pair of brackets that holds a name,
 * a name after a last bar, slash or full stop. The credit comes back without its word or sign; where none is found it is ''.
 */
export function splitCredit(text: string): CaptionParts {
  const caption = text.slice(0, MAX_CAPTION).trim();
  return byMark(caption) ?? byLastBrackets(caption) ?? byLastBar(caption) ?? byLooseEnd(caption) ?? { caption, credit: '' };
}

/** As splitCredit for an alt or title text: an explicit word or sign, or an agency after a last bar. */
export function splitAttribute(text: string): CaptionParts {
  const parts = splitMarkedCredit(text);
  const last = parts.credit === '' ? byLastBar(parts.caption) : null;
  return last && (namesAgency(last.credit) || last.credit.includes('/')) ? last : parts;
}

/** As splitCredit, but only with an explicit word or sign: for texts that are not known to be captions. */
export function splitMarkedCredit(text: string): CaptionParts {
  const caption = text.slice(0, MAX_CAPTION).trim();
  return byMark(caption) ?? { caption, credit: '' };
}

const byMark = (text: string): CaptionParts | null => byWord(text) ?? byPhrase(text) ?? bySign(text);

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
    const isInsideWord = /^\p{L}/u.test(text[offset + begin - 1] ?? '');
    if (!isInsideWord && BEFORE.has(window.slice(begin))) return offset + begin;
  }
  return -1;
}

/** "Photo by A. Name", without a colon. */
function byPhrase(text: string): CaptionParts | null {
  const lower = text.toLowerCase();
  for (const phrase of PHRASES) {
    const start = lower.lastIndexOf(`${phrase} `);
    if (start < 0 || /^\p{L}/u.test(text[start - 1] ?? '')) continue;
    const parts = cut(text, start, start + phrase.length);
    if (parts && /^\P{L}*(?:\p{Lu}|\p{Lo}|the\b)/u.test(parts.credit)) return parts;
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

/** "… (A. Name/Agency)" and "…（name撮影）" at the end; "(Archivbild)" and "(left)" are none. */
function byLastBrackets(text: string): CaptionParts | null {
  const trimmed = text.replace(/\.$/, '').trimEnd();
  if (!CLOSERS.includes(trimmed.at(-1) ?? ' ')) return null;
  let open = trimmed.length - 2;
  while (open >= 0 && !OPENERS.includes(trimmed[open]!)) open -= 1;
  const inside = trimmed.slice(open + 1, -1).trim();
  const before = trimmed.slice(0, Math.max(0, open)).trimEnd();
  const suffixed = withoutSuffix(inside);
  if (open >= 0 && suffixed !== null) return { caption: before, credit: suffixed };
  const isNamed = namesAgency(inside) || (isNameLike(inside) && (/\/|\bvia\b/.test(inside) || before === '' || /[.!?。”"'»]$/.test(before)));
  if (open < 0 || !isNamed || /\d{3}/.test(inside)) return null;
  const tail = nameAtEnd(before);
  if (tail === '') return { caption: before, credit: trimCredit(inside) };
  return { caption: before.slice(0, before.length - tail.length).trimEnd(), credit: `${tail} (${inside})` };
}

/** The name that stands between the last sentence and the bracket: "… in August. A. Name (Agency)". */
function nameAtEnd(text: string): string {
  const end = Math.max(text.lastIndexOf('. ') + 2, text.lastIndexOf('.” ') + 3, text.lastIndexOf('." ') + 3);
  const tail = end >= 2 ? text.slice(end).trim() : '';
  return tail.length <= 50 && !/[.,]$/.test(tail) && isNameLike(tail) ? tail : '';
}

/** "name撮影", "연합뉴스 제공": the text before the credit word that ends it, null where none does. */
function withoutSuffix(text: string): string | null {
  const suffix = AFTER.find((word) => text.endsWith(word) && text.length > word.length);
  return suffix === undefined || text.length > 40 ? null : trimCredit(text.slice(0, -suffix.length));
}

/** "… / A. Name" and "… | A. Name/Agency" at the end. */
function byLastBar(text: string): CaptionParts | null {
  const at = Math.max(text.lastIndexOf(' | '), text.lastIndexOf(' / '), text.lastIndexOf(' – '), text.lastIndexOf(' — '));
  const bar = text[at + 1];
  const tail = at < 0 ? '' : text.slice(at + 3).trim();
  const isCredit = bar === '|' || bar === '/' ? isNameLike(tail) : namesAgency(tail);
  if (at < 1 || !isCredit) return null;
  return { caption: trimCaption(text.slice(0, at)), credit: trimCredit(tail) };
}

/** "… at the summit. A. Name": a name without a full stop after a caption with one. */
function byLooseEnd(text: string): CaptionParts | null {
  const tail = nameAtEnd(text);
  const head = text.slice(0, text.length - tail.length).trimEnd();
  return tail === '' || head.length < MIN_SENTENCE ? null : { caption: head, credit: tail };
}

const trimCaption = (text: string): string => text.replace(/[\s|/·•–—-]{1,20}$/, '').trimEnd();

const trimCredit = (text: string): string => text.replace(/^[\s:=：＝/|,-]{1,20}/, '').replace(/[\s|,;]{1,20}$/, '').trim();

function firstCloser(text: string): number {
  for (let at = 0; at < text.length; at += 1) if (CLOSERS.includes(text[at]!)) return at;
  return -1;
}
