import { agents, doing, roleSet } from './roles';
import { has, type Item } from './statement';

/** The agent and the nearest word that tells what it did. */
export interface Link {
  agent: number;
  doing: number;
  from: number;
  to: number;
}

const person = roleSet('person');
const strongAgent = roleSet('agent', 'tool');
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
