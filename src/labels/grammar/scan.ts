import { charKind, isBoundary, type CharKind } from './letters';
import type { Lexicon } from './lexicon';
import { longest, type Match } from './match';
import type { Normalised } from './normalise';
import { agents, deniable, roleSet, type RoleSet } from './roles';

const gluedKinds = new Set<CharKind>(['spaceless', 'hangul']);

/** A word, a phrase that the lexicon knows, or a punctuation mark. Positions are those of the normalised text. */
export interface Token {
  kind: 'known' | 'unknown' | 'number' | 'mark';
  start: number;
  end: number;
  roles: RoleSet;
  tool: string;
  /** A tool's name that is also a common word. */
  common: boolean;
  /** How much of a foreign word this is: 1 for a word, less for a character of a script without spaces; 0 if known. */
  weight: number;
  mark: string;
  quoted: boolean;
  /** It begins with a capital letter. */
  capital: boolean;
}

/** Splits a stretch of a text into tokens, longest known phrase first. Linear in the text: no phrase is longer than the trie is deep. */
export function scan(text: Normalised, lexicon: Lexicon, start = 0, end = text.low.length): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const kind = charKind(text.low[at]!);
    if (kind === 'space') at += 1;
    else if (kind === 'mark') at = pushMark(tokens, text.low, at);
    else at = pushWord(tokens, text, at, lexicon);
  }
  for (const token of tokens) token.capital = text.raw[token.start] !== text.low[token.start];
  return tokens;
}

function pushMark(tokens: Token[], low: string, at: number): number {
  tokens.push({ ...blank(at, at + 1), kind: 'mark', mark: low[at]! });
  return at + 1;
}

function pushWord(tokens: Token[], text: Normalised, at: number, lexicon: Lexicon): number {
  const match = fitting(text, at, lexicon);
  if (match) {
    const { roles, tool, common } = match.entry;
    const end = (roles & agents) !== 0 ? suffixEnd(text.low, match.end) : match.end;
    tokens.push({ ...blank(at, end), kind: 'known', roles, tool, common });
    return end;
  }
  const end = wordEnd(text.low, at);
  const last = tokens.at(-1);
  const glued = last?.kind === 'unknown' && last.end === at;
  const kind = charKind(text.low[at]!);
  if (kind === 'digit' || version.test(text.low.slice(at, end))) tokens.push({ ...blank(at, end), kind: 'number' });
  else if (kind === 'letter') tokens.push(unknownWord(text, at, end, lexicon));
  else if (glued) {
    last.end = end;
    last.weight = unitWeight(last.end - last.start);
  } else tokens.push({ ...blank(at, end), weight: unitWeight(end - at) });
  return end;
}

/** The longest known phrase; without spaces a shorter one if only that leaves the next word whole ("合成|圖片", not "合成圖|片"). */
function fitting(text: Normalised, at: number, lexicon: Lexicon): Match | null {
  const match = longest(text, at, lexicon);
  const next = text.low[match?.end ?? at] ?? ' ';
  if (!match || !gluedKinds.has(charKind(next)) || longest(text, match.end, lexicon)) return match;
  const shorter = longest(text, at, lexicon, undefined, match.end - 1);
  const behind = shorter && longest(text, shorter.end, lexicon);
  return behind && behind.end > match.end ? shorter : match;
}

/** "v6", "V3.1" behind the name of a tool. */
const version = /^v[\d.]+$/;

/** Case endings hung on a name or an acronym: "ChatGPT'nin", "AI:lla", "AI's". */
function suffixEnd(low: string, at: number): number {
  if (low[at] !== "'" && low[at] !== ':') return at;
  let end = at + 1;
  while (end < low.length && end <= at + 5 && charKind(low[end]!) === 'letter') end += 1;
  return end > at + 1 && end <= at + 5 ? end : at;
}

/** Two characters of a script without spaces weigh as one word. */
function unitWeight(characters: number): number {
  return Math.max(1, Math.ceil(characters / 3));
}

function unknownWord(text: Normalised, at: number, end: number, lexicon: Lexicon): Token {
  const { low } = text;
  const denied = deniedWord(text, at, end, lexicon);
  if (denied) return denied;
  for (const { text: ending, entry } of lexicon.endings) {
    if (end - at >= ending.length && low.endsWith(ending, end)) {
      return { ...blank(at, end), kind: 'known', roles: entry.roles };
    }
  }
  return { ...blank(at, end), weight: 1 };
}

/** "nevznikl", "nesukurta": a verb that its language denies by a syllable in front of it. */
function deniedWord(text: Normalised, at: number, end: number, lexicon: Lexicon): Token | null {
  const { negativePrefix } = lexicon;
  if (negativePrefix === '' || !text.low.startsWith(negativePrefix, at)) return null;
  const match = longest(text, at + negativePrefix.length, lexicon, true);
  if (!match || match.end !== end || (match.entry.roles & deniable) === 0) return null;
  return { ...blank(at, end), kind: 'known', roles: match.entry.roles | roleSet('not') };
}

function wordEnd(low: string, at: number): number {
  const kind = charKind(low[at]!);
  if (kind !== 'letter' && kind !== 'digit') return at + 1;
  let end = at + 1;
  while (end < low.length && (!isBoundary(low[end - 1]!, low[end]!) || isDecimalPoint(low, end))) end += 1;
  return end;
}

function isDecimalPoint(low: string, at: number): boolean {
  return (low[at] === '.' || low[at] === ',') && charKind(low[at - 1]!) === 'digit' && charKind(low[at + 1] ?? ' ') === 'digit';
}

function blank(start: number, end: number): Token {
  return { kind: 'unknown', start, end, roles: 0, tool: '', common: false, weight: 0, mark: '', quoted: false, capital: false };
}
