import { agents, doing, nouns, roleSet, type RoleSet } from './roles';
import type { Token } from './scan';

/** One word, mark or agent (its words joined) of a statement. */
export interface Item extends Token {
  /** An AI agent that a foreign word or a person follows directly ("AI researchers"): it only describes that word. */
  describing: boolean;
  /** An agent that closes with what it is ("AI services", "KI-Tool"). */
  tailed: boolean;
}

const tail = roleSet('tail');
const people = roleSet('person', 'human');
const glue = roleSet('filler', 'tail', 'and');
const joiners = new Set(['(', ')', '/', ',', '"', '“', '”', '„', '«', '»', '「', '」', '『', '』', '+', '&']);
const closers: Record<string, string> = { ')': '(', '」': '「', '』': '『' };

export function has(item: Token | undefined, roles: RoleSet): boolean {
  return item !== undefined && (item.roles & roles) !== 0;
}

/** Joins each run of agent words, tool names and their tails ("a generative AI tool (ChatGPT)") into one item. */
export function joinAgents(tokens: Token[]): Item[] {
  const items: Item[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (!startsAgent(token, tokens[i + 1])) {
      const idle = (asksNothing(tokens, i) ? roleSet('ask') : 0) | (isPointedAt(tokens, i) ? roleSet('about') : 0) | (isSyllable(tokens, i) ? roleSet('not') : 0);
      items.push({ ...token, roles: token.roles & ~idle, describing: false, tailed: false });
      continue;
    }
    const last = agentEnd(tokens, i);
    const group = tokens.slice(i, last + 1);
    const item: Item = { ...token, end: tokens[last]!.end, describing: false, tailed: has(tokens[last], tail) };
    for (const one of group) item.roles |= one.roles & ~(has(one, agents) ? glue : glue | people);
    item.tool = group.find((one) => one.tool !== '')?.tool ?? '';
    const next = tokens[last + 1];
    item.describing = next !== undefined && (next.kind === 'unknown' || has(next, people)) && !has(next, doing);
    items.push(item);
    i = last;
  }
  return items;
}

const relative = roleSet('and', 'filler', 'of');
const predicate = roleSet('is', 'use', 'assist', 'this');

/** "Which" and "as" ask only where they open a sentence; a verb ("create", "zusammenfassen") is a command as its first word or, without another, its last. */
function asksNothing(tokens: Token[], index: number): boolean {
  if (has(tokens[index], relative) && index > 1) return true;
  if (!has(tokens[index], doing) || index === 0 || tokens[index - 1]!.mark === ':') return false;
  return index !== tokens.findLastIndex((token) => token.kind !== 'mark') || tokens.slice(0, index).some((token) => has(token, predicate));
}

/** "This guide" is an item, though guides tell about things. */
function isPointedAt(tokens: Token[], index: number): boolean {
  return isNoun(tokens[index]) && has(tokens[index - 1], roleSet('this'));
}

/** "未来": without spaces, one character before one that is not known is a piece of a word. */
function isSyllable(tokens: Token[], index: number): boolean {
  const { start, end } = tokens[index]!;
  const next = tokens[index + 1];
  return end - start === 1 && next?.kind === 'unknown' && next.start === end;
}

function startsAgent(token: Token, next: Token | undefined): boolean {
  if (!has(token, agents)) return false;
  const named = token.common && token.tool !== '';
  return !(named && next !== undefined && next.kind === 'unknown');
}

/** Index of the last token of the agent that starts at `from`. */
function agentEnd(tokens: Token[], from: number): number {
  let last = from;
  for (let i = from + 1; i < tokens.length && i - last <= 3; i += 1) {
    const token = tokens[i]!;
    if (has(token, agents) && !has(token, doing)) last = i;
    else if (has(token, tail) && i === last + 1) last = i;
    else if (token.kind === 'number' && i === last + 1) last = i;
    else if (i === last + 1 && closers[token.mark] && tokens.slice(from, i).some(({ mark }) => mark === closers[token.mark])) last = i;
    else if (i === last + 1 && has(token, people) && has(tokens[i + 1], tail)) last = i + 1;
    else if (!joiners.has(token.mark) && !has(token, glue)) break;
  }
  return last;
}

export function isNoun(item: Token | undefined): boolean {
  return has(item, nouns);
}

/** Sum of foreign words from index `from` up to but without `to`. */
export function foreign(items: Item[], from: number, to: number): number {
  let sum = 0;
  for (let i = Math.max(0, from); i < to && i < items.length; i += 1) sum += items[i]!.weight;
  return sum;
}

/** Whether any item in the range plays one of these roles. */
export function any(items: Item[], from: number, to: number, roles: RoleSet): boolean {
  for (let i = Math.max(0, from); i < to && i < items.length; i += 1) if (has(items[i], roles)) return true;
  return false;
}
