import { agents, roleSet } from './roles';
import { any, foreign, has, type Item } from './statement';

const made = roleSet('make', 'generate');
const people = roleSet('person', 'human');

/**
 * Index of the agent that a byline names as author, though it goes on with a person's word ("by our AI newsroom assistant")
 * or is a robot only; -1 if none. Nothing foreign may stand in the byline.
 */
export function authorIn(items: Item[]): number {
  if (isBotName(items)) return 0;
  const service = serviceIn(items);
  if (service >= 0) return service;
  if (items.length > 7 || foreign(items, 0, items.length) > 0 || any(items, 0, items.length, roleSet('about', 'ask', 'not', 'without', 'person'))) return -1;
  const agent = items.findIndex((item) => has(item, agents));
  const signed = any(items, 0, agent, roleSet('credit') | made) && !any(items, 0, agent, people);
  const rest = items.slice(agent + 1);
  return agent > 0 && signed && rest.every((item) => has(item, roleSet('human', 'tail', 'filler', 'article'))) ? agent : -1;
}

/** "로봇기자 AI 증시봇": a robot reporter with its name, which names a robot again. */
function isBotName(items: Item[]): boolean {
  if (items.length === 1) return has(items[0], roleSet('human'));
  return items.length <= 4 && has(items[0], agents) && has(items.at(-1), roleSet('weak')) && foreign(items, 0, items.length) <= 1 && !any(items, 1, items.length, people);
}

/** "ESPN Generative AI Services": a publisher's name, then an agent whose tail says that it is a thing. */
function serviceIn(items: Item[]): number {
  const agent = items.findIndex((item) => has(item, agents));
  const named = agent <= 2 && items.slice(0, agent).every((item) => item.capital && item.kind === 'unknown');
  return named && agent === items.length - 1 && items[agent]!.tailed ? agent : -1;
}
