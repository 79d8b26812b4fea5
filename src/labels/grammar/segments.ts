import { abbreviations } from './languages';

/** A stretch of a text that may be a label by itself; positions in the text. */
export interface Segment {
  start: number;
  end: number;
  /** A question mark closes it. */
  question: boolean;
  /** It holds all letters of the text. */
  whole: boolean;
  /** Where its sentence begins, if it is only what follows the last comma; else its own start. */
  sentence: number;
}

const sentenceEnds = new Set('.!?…。！？؟।;؛｡\n');
const breaks = new Set('|•—–-*/()[]【】〔〕{}<>▲«»・·~#「」『』《》"“”„〈〉†');
const commas = new Set(',，、،');
const quoteMarks = new Set('"“”„«»「」『』《》〈〉');
/** Letters of a line that may be one credit though points part it ("Symbol picture. AI"). */
const shortLine = 24;
const hebrew = /\p{sc=Hebr}/u;
const wordChar = /[\p{L}\p{M}\p{N}]/u;

/** Sentences first (with their brackets inside), then the parts that brackets, bars and dashes cut out of them, then what follows the last comma. */
export function segments(low: string): Segment[] {
  const all = letterCount(low, 0, low.length);
  const found: Segment[] = [];
  for (const sentence of cut(low, 0, low.length, endsSentence)) {
    const parts = cut(low, sentence.start, sentence.end, (text, at) => breaks.has(text[at]!));
    const inner = parts.length > 1 || parts[0]?.start !== sentence.start || parts[0]?.end !== sentence.end ? parts : [];
    const comma = lastComma(low, sentence);
    const tail = comma > 0 ? [{ ...sentence, start: comma + 1 }] : [];
    found.push(sentence, ...inner.map((part) => ({ ...part, question: part.question || sentence.question })), ...tail);
  }
  if (all <= shortLine && !found.some((segment) => segment.start === 0 && segment.end === low.length)) found.push({ start: 0, end: low.length, question: found.some(({ question }) => question), whole: true, sentence: 0 });
  return found.map((segment) => ({ ...segment, whole: letterCount(low, segment.start, segment.end) === all }));
}

/** Start and end of each quotation; a mark between two letters (Hebrew acronyms) or without a partner counts for nothing. */
export function quotations(low: string): [number, number][] {
  const found: [number, number][] = [];
  let open = -1;
  for (let at = 0; at < low.length; at += 1) {
    if (!quoteMarks.has(low[at]!) || (low[at] === '"' && hebrew.test(low[at - 1] ?? '') && hebrew.test(low[at + 1] ?? ''))) continue;
    if (open >= 0) found.push([open, at]);
    open = open < 0 ? at : -1;
  }
  return [...found, ...inApostrophes(low)];
}

/** Apostrophes quote when they stand outside of words, one before and one behind. */
function inApostrophes(low: string): [number, number][] {
  const found: [number, number][] = [];
  let open = -1;
  for (let at = low.indexOf("'"); at >= 0; at = low.indexOf("'", at + 1)) {
    const before = wordChar.test(low[at - 1] ?? '');
    const after = wordChar.test(low[at + 1] ?? '');
    if (!before && after) open = at;
    else if (before && !after && open >= 0) {
      found.push([open, at]);
      open = -1;
    }
  }
  return found;
}

/** A point between letters or digits without a space ("drawDB.app", "6.0") or after an abbreviation ("Fot. AI") ends nothing. */
function endsSentence(low: string, at: number): boolean {
  if (!sentenceEnds.has(low[at]!)) return false;
  if (low[at] !== '.') return true;
  return !/[a-z0-9]/.test(low[at + 1] ?? '') && !abbreviations.has(lastWord(low, at));
}

function lastWord(low: string, end: number): string {
  let start = end;
  while (end - start < 8 && wordChar.test(low[start - 1] ?? '')) start -= 1;
  return low.slice(start, end);
}

function lastComma(low: string, { start, end }: Segment): number {
  for (let at = end - 1; at > start; at -= 1) if (commas.has(low[at]!)) return at;
  return -1;
}

function isQuestionMark(low: string, at: number): boolean {
  return low[at] === '?' || low[at] === '؟' || (low[at] === ';' && /\p{sc=Grek}/u.test(low));
}

function cut(low: string, from: number, to: number, ends: (low: string, at: number) => boolean): Segment[] {
  const found: Segment[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && !ends(low, at)) continue;
    const question = at < low.length && isQuestionMark(low, at);
    if (letterCount(low, start, at) > 0) found.push({ start, end: at, question, whole: false, sentence: start });
    start = at + 1;
  }
  return found;
}

function letterCount(low: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (wordChar.test(low[at]!)) count += 1;
  return count;
}
