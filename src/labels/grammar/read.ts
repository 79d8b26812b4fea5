import type { Degree } from '../types';
import type { Hint, Outcome } from './hint';
import { judgeSegment } from './judge-segment';
import { candidates, isOneOf } from './candidates';
import { agentPlaces } from './gate';
import { toolLexicon } from './languages';
import type { Lexicon } from './lexicon';
import type { About } from './meaning';
import { normalise, type Normalised } from './normalise';
import { agents, roleSet } from './roles';
import { scan, type Token } from './scan';
import { quotations, segments, type Segment } from './segments';

/** What a disclosure says. */
export interface LabelReading {
  degree: Degree;
  /** What the words say was made; `any` if they do not say. */
  about: About;
  /** Name of the tool, '' if none is named. */
  tool: string;
  scope: 'item' | 'page' | 'site';
  /** BCP 47 tag of the language whose words it was read with. */
  lang: string;
  /** The words as they stood, at most 300 characters. */
  quote: string;
}

/** A block longer than this is prose; only its first and last characters are read. */
const longest = 400;
const quoteLength = 300;
const mostSegments = 24;
/** A label names its agent once or a few times; other words begin alike. */
const mostPlaces = 40;
const mostAgents = 12;
const talk = roleSet('about', 'ask', 'not');

/**
 * Reads whether a short text says that AI made the thing it stands by, and how much.
 * Null when it says nothing of the kind; degree `none` only for an explicit denial ("no AI was used"). Never throws.
 */
export function readLabel(text: string, hint: Hint = {}): LabelReading | null {
  for (const part of readable(text)) {
    const reading = readPart(part, hint);
    if (reading) return reading;
  }
  return null;
}

function readable(text: string): string[] {
  const trimmed = text.length > 4 * longest ? text : text.trim();
  return trimmed.length <= longest ? [trimmed] : [trimmed.slice(0, longest), trimmed.slice(-longest)];
}

function readPart(part: string, hint: Hint): LabelReading | null {
  const text = normalise(part);
  const named = agentPlaces(text);
  if (named.length === 0 || named.length > mostPlaces) return null;
  const quoted = quotations(text.low).slice(0, mostSegments).filter(([from, to]) => !isName(text, from, to));
  const lexicons = candidates(text, hint.langs ?? []);
  let deniedUntil = -1;
  for (const segment of segments(text.low).slice(0, mostSegments)) {
    if (segment.end <= deniedUntil || !named.some((at) => at >= segment.start && at < segment.end)) continue;
    const found = readSegment(text, segment, lexicons, quoted, hint);
    if (found === 'denied') deniedUntil = segment.end;
    else if (found) return { ...found, quote: part.slice(0, quoteLength) };
  }
  return null;
}

/** „Midjourney“: a name between quotation marks is no quotation. */
function isName(text: Normalised, from: number, to: number): boolean {
  const inside = scan(text, toolLexicon(), from + 1, to);
  return inside.length > 0 && inside.every((token) => token.tool !== '' || token.kind === 'number');
}

type Found = Omit<LabelReading, 'quote'>;

/** The language that knows most of a segment judges it; others only if that one finds no statement in it. */
function readSegment(text: Normalised, segment: Segment, lexicons: Lexicon[], quoted: [number, number][], hint: Hint): Found | 'denied' | null {
  const ranked = lexicons
    .map((lexicon) => {
      const tokens = scan(text, lexicon, segment.start, segment.end);
      return { lexicon, tokens, score: coverage(tokens, lexicon, hint) };
    })
    .sort((a, b) => b.score - a.score);
  const telling = ranked.filter(({ tokens }) => tokens.some((token) => (token.roles & ~agents) !== 0));
  if (ranked.every(({ tokens }) => !mayTell(tokens))) return null;
  for (const { lexicon, tokens, score } of telling.length > 0 ? telling : ranked.slice(0, 1)) {
    if (score < 0.8 * ranked[0]!.score) return null;
    for (const token of tokens) token.quoted = quoted.some(([from, to]) => from < token.start && token.end <= to);
    if (segment.sentence < segment.start && scan(text, lexicon, segment.sentence, segment.start).some((token) => (token.roles & talk) !== 0)) return null;
    const outcome: Outcome = judgeSegment(tokens, segment, lexicon, hint);
    if (outcome === 'refused') return null;
    if (outcome === 'denied') return 'denied';
    if (outcome !== 'nothing') return { ...outcome, lang: lexicon.lang };
  }
  return null;
}

function mayTell(tokens: Token[]): boolean {
  const count = tokens.filter((token) => (token.roles & agents) !== 0).length;
  return count > 0 && count <= mostAgents;
}

function coverage(tokens: Token[], lexicon: Lexicon, hint: Hint): number {
  let sum = isOneOf(lexicon, hint.langs ?? []) ? 0.5 : Number(lexicon.lang === 'en') / 4;
  for (const token of tokens) if (token.kind === 'known') sum += token.end - token.start;
  return sum;
}
