import { byMark, CLOSERS, OPENERS, trimCaption, trimCredit, type CaptionParts } from './credit-marks';
import words from './credit-words.json' with { type: 'json' };
import { isNameLike, namesAgency } from './names';

const MAX_CAPTION = 3_000;
const MIN_SENTENCE = 30;
/** A name with what its bearer is (characters), and what a caption stops with before it. */
const LONGEST_TAKER = 16;
const STOPS = '。！？!?.…”」』；;，、,＝=';
const AFTER = [...words.after].sort((a, b) => b.length - a.length);

/**
 * Cuts the credit out of a caption: "Der Kanzler. Foto: A. Name/dpa" gives "Der Kanzler." and "A. Name/dpa".
 * Known forms: a credit word with a colon or equals sign, "Photo by", "©", a last pair of brackets that holds a name,
 * a name after a last bar, slash or full stop. The credit comes back without its word or sign; where none is found it is ''.
 */
export function splitCredit(text: string): CaptionParts {
  const caption = text.slice(0, MAX_CAPTION).trim();
  return byMark(caption) ?? byTaker(caption) ?? byLastBrackets(caption) ?? byLastBar(caption) ?? byLooseEnd(caption) ?? { caption, credit: '' };
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
  return byMark(caption) ?? byTaker(caption) ?? { caption, credit: '' };
}

/**
 * "…。 王建国 摄", "…＝13日、東京、山田花子撮影": a name between the last stop and a word for taking pictures that ends the text.
 * Without a stop the name must be all there is, and in Chinese.
 */
function byTaker(text: string): CaptionParts | null {
  const word = words.taken.find((taken) => text.endsWith(taken));
  if (word === undefined) return null;
  const before = text.slice(0, -word.length).trimEnd();
  let stop = before.length - 1;
  while (stop >= 0 && before.length - stop <= LONGEST_TAKER && !STOPS.includes(before[stop]!)) stop -= 1;
  const name = before.slice(stop + 1).trim();
  const isPlace = /[でにをはが]$/.test(name);
  const isAlone = stop < 0;
  if (name.length < 2 || name.length > LONGEST_TAKER || isPlace || /\d/.test(name) || (isAlone && word.length > 1)) return null;
  return { caption: before.slice(0, stop + 1).replace(/[\s、，,＝=]+$/, ''), credit: name };
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
