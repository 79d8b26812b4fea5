import { any, foreign, has, type Item } from './statement';
import { agents, doing, nouns, roleSet } from './roles';

const creditWords = roleSet('credit', 'image', 'video', 'audio', 'article');
const creditWord = roleSet('credit');
const filler = roleSet('filler');
const made = roleSet('make', 'generate');
const people = roleSet('person', 'human');
const colons = new Set([':', '=', '.', '।', '。', '©', '/', '|', '(', '-', '–', '—', '&']);
const goesOn = new Set(['', ')', '/', ',', '(', '|', ':', '+', '&', '"', '“', '„', '«', '»', '-', '–', '—', '=', ']', '.']);

/** Index of the agent that stands in a credit ("사진=챗GPT", "Bild: Anna Ek/Midjourney"), -1 if none. */
export function creditedAgent(items: Item[]): number {
  for (let i = 0; i < items.length; i += 1) {
    const slot = items[i]!.mark === '©' ? i : has(items[i], creditWords) && !items[i]!.quoted ? slotOpening(items, i) : -1;
    if (slot < 0) continue;
    const agent = agentAfter(items, slot);
    if (agent >= 0) return agent;
  }
  return -1;
}

/**
 * Index of the tool that closes a picture's credit without a colon ("Collage Anna Ek, Midjourney", "The Courier / Midjourney"), -1 if
 * none: a credit word or a name opens the line, only names follow.
 */
export function closingTool(items: Item[]): number {
  const last = items.findLastIndex((item) => item.kind !== 'mark');
  const tool = items[last];
  const opened = has(items[0], creditWord) || (items[0]?.capital === true && items[last - 1]?.mark === '/');
  const named = tool?.tool && (!tool.common || items[last - 1]?.mark === '/');
  const fits = last > 1 && opened && named && !tool.quoted && items[last - 1]!.kind === 'mark';
  const names = items.slice(1, Math.max(1, last)).every((item) => item.kind === 'mark' || item.capital);
  return fits && names && foreign(items, 0, last) <= 4 ? last : -1;
}

/** A credit that ends in a preposition ("image by", "von") opens its slot itself, if it opens the segment or follows what was made. */
function isOpener(items: Item[], index: number): boolean {
  const before = items[index - 1];
  return has(items[index], creditWord) && has(items[index], filler) && (before === undefined || before.kind === 'mark' || (has(before, nouns) && !has(items[index], made)));
}

/** Index of what opens the slot behind a credit word: the word itself ("by"), or the colon or equals sign after it; -1 if none. */
function slotOpening(items: Item[], credit: number): number {
  if (isOpener(items, credit) && !colons.has(items[credit + 1]?.mark ?? '')) return credit;
  for (let i = credit + 1; i < items.length && i <= credit + 4; i += 1) {
    if (colons.has(items[i]!.mark)) return i;
    if (!has(items[i], creditWords | filler)) return -1;
  }
  return -1;
}

/** The agent is the first name of the credit, or follows a short name and a slash, a plus or "with". */
function agentAfter(items: Item[], colon: number): number {
  for (let i = colon + 1; i < items.length && i <= colon + 9; i += 1) {
    const item = items[i]!;
    if (has(item, agents & ~roleSet('weak')) && !item.quoted) return fitsSlot(items, colon, i) ? i : -1;
    if (isTalk(items, i) || item.mark === '.' || foreign(items, colon, i) > 4) return -1;
  }
  return -1;
}

/** A word of rules, questions or denials; but not in a name ("Tom's Guide"). */
export function isTalk(items: Item[], index: number): boolean {
  const named = items[index]!.capital && [-1, 1].some((step) => items[index + step]?.kind === 'unknown');
  return has(items[index], roleSet('about', 'not', 'ask')) && !named;
}

/** "Ann Lee, AI and Society Reporter": what a person writes about. */
function isBeat(items: Item[], agent: number): boolean {
  const to = nextMark(items, agent);
  return items[agent - 1]?.mark === ',' && any(items, agent, to, people) && !any(items, agent, to, doing);
}

function fitsSlot(items: Item[], colon: number, agent: number): boolean {
  if (items[agent]!.describing && has(items[agent + 1], people)) return false;
  if (isBeat(items, agent) || any(items, agent + 1, nextMark(items, agent), roleSet('about', 'ask'))) return false;
  const before = items[agent - 1]!;
  const next = items[agent + 1];
  const first = agent === colon + 1 || foreign(items, colon, agent) === 0;
  const joined = ['/', '+', '&', ',', '|', '(', '-', '–', '—'].includes(before.mark) || has(before, roleSet('filler', 'use', 'and'));
  if (!first && !joined) return foreign(items, colon, agent) <= 2 && has(next, made) && (items[agent + 2] === undefined || items[agent + 2]!.kind === 'mark');
  if (next === undefined) return true;
  if (has(next, doing | nouns)) return foreign(items, agent, nextMark(items, agent)) <= 1;
  if (has(next, roleSet('of', 'filler', 'and', 'is'))) return foreign(items, agent, items.length) <= (items[agent]!.tool !== '' && !items[agent]!.common ? 3 : 1);
  return next.kind === 'number' || (next.mark !== '' && goesOn.has(next.mark)) || (next.mark === '' && next.kind !== 'unknown') || (next.kind === 'unknown' && items[agent]!.tool !== '' && !items[agent]!.common && items[colon]!.kind === 'mark');
}

/** Index of the first mark behind a place. */
function nextMark(items: Item[], from: number): number {
  const at = items.findIndex((item, index) => index > from && item.kind === 'mark');
  return at < 0 ? items.length : at;
}
