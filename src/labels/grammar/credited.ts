import { picturePlaces } from './bare-label';
import { authorIn } from './byline';
import { closingTool, creditedAgent, isTalk } from './credit';
import type { Hint, Statement } from './hint';
import type { Lexicon } from './lexicon';
import { statementOf } from './meaning';
import { roleSet } from './roles';
import { any, foreign, has, type Item } from './statement';

/** A credit that names an agent ("사진=챗GPT", "Photo: AI"). */
export function credited(items: Item[], hint: Hint, lexicon: Lexicon): Statement | null {
  const found = creditedAgent(items);
  const agent = found < 0 && picturePlaces.includes(hint.place ?? '') ? closingTool(items) : found;
  if (agent < 0 || items.slice(0, agent).some((_item, index) => isTalk(items, index))) return null;
  if (hint.place === 'headline' && foreign(items, 0, agent) > 0) return null;
  if (hint.place === 'badge' && isRubric(items, agent)) return null;
  const slot = items.slice(Math.max(0, agent - 8), Math.min(agent + 5, nextSlot(items, agent))).map((item) => (has(item, roleSet('credit')) ? { ...item, roles: item.roles & ~roleSet('alter') } : item));
  const at = Math.min(8, agent);
  return statementOf(slot, { agent: at, doing: at, from: at, to: at }, hint, lexicon);
}

/** "Text: AI, corrections: newsroom": where the next credit begins. */
function nextSlot(items: Item[], agent: number): number {
  const parted = items.findIndex((item, index) => index > agent && (item.mark === ',' || item.mark === ';') && items.slice(index, index + 4).some(({ mark }) => mark === ':'));
  return parted < 0 ? items.length : parted;
}

/** "Special report: AI": a badge that names a kind of text and then AI names a topic. */
function isRubric(items: Item[], agent: number): boolean {
  return !any(items, 0, agent, roleSet('credit', 'make', 'generate')) && items[agent]!.tool === '' && any(items, 0, agent, roleSet('article'));
}

/** "Written by our AI editor", "By a robot": a byline names the agent as its author. */
export function authored(items: Item[], hint: Hint, lexicon: Lexicon): Statement | null {
  const agent = hint.place === 'byline' ? authorIn(items) : -1;
  return agent < 0 ? null : statementOf(items, { agent, doing: agent, from: agent, to: agent }, hint, lexicon);
}
