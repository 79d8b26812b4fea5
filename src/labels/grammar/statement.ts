import { agents, doing, nouns, roleSet, type RoleSet } from './roles';
import type { Token } from './scan';

/** One word, mark or agent (its words joined) of a statement. */
export interface Item extends Token {
  /** An AI agent that a foreign word or a person follows directly ("AI researchers"): it only describes that word. */
  describing: boolean;
  /** An agent that closes with what it is ("AI services", "KI-Tool"). */
  tailed: boolean;
}

/** The agent and the nearest word that tells what it did. */
export interface Link {
  agent: number;
  doing: number;
  from: number;
  to: number;
}

const tail = roleSet('tail');
const people = roleSet('person', 'human');
const person = roleSet('person');
const strongAgent = roleSet('agent', 'tool');
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

/** How many items an agent and its doing word may stand apart; keeps the search linear. */
const reach = 14;

/** The pair of an agent and a doing word that stand nearest, nothing but few foreign words between; null if there is none. */
export function findLink(items: Item[], maxForeign: number, ignoreDescribing: boolean): Link | null {
  let best: Link | null = null;
  let bestCost = Infinity;
  items.forEach((item, agent) => {
    if (!has(item, agents) || (item.describing && !ignoreDescribing) || item.quoted || isPossessed(items, agent)) return;
    items.slice(Math.max(0, agent - reach), agent + reach + 1).forEach((other, offset) => {
      const index = Math.max(0, agent - reach) + offset;
      if (index === agent ? !has(item, doing) : !has(other, doing) || has(other, strongAgent) || other.quoted) return;
      const cost = Math.abs(index - agent) + (index < agent ? 0.5 : 0) + (has(item, strongAgent) ? 0 : reach);
      const from = Math.min(agent, index);
      const to = Math.max(agent, index);
      if (cost < bestCost && passable(items, from, to, maxForeign)) {
        best = { agent, doing: index, from, to };
        bestCost = cost;
      }
    });
  });
  return best;
}

/** "experts in AI": a person governs the agent. */
function isPossessed(items: Item[], agent: number): boolean {
  const before = items[agent - 1];
  const earlier = items[agent - 2];
  return has(before, person) || (has(before, roleSet('of', 'filler')) && has(earlier, person));
}

const blocks = roleSet('about', 'ask');
const stops = new Set(['|', '•', '—', '–', '=']);

function passable(items: Item[], from: number, to: number, maxForeign: number): boolean {
  let foreign = 0;
  let marks = 0;
  for (let i = from + 1; i < to; i += 1) {
    const item = items[i]!;
    foreign += item.weight;
    if (item.kind === 'mark') marks += stops.has(item.mark) ? 9 : 1;
    if (has(item, blocks) || marks > 3 || foreign > maxForeign) return false;
  }
  return true;
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
