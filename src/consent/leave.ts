import type { Hit } from './matcher';
import { leaveFields } from './words/types';

/** What a box is about stands at its beginning: words in the first characters weigh more. */
export const LEAD = 170;
const IN_LEAD = 3;
/** … and those of its title or question the most. */
const TITLE = 40;
const IN_TITLE = 5;
/** Shops say that cookies remember the basket. */
const BASKET_IN_LEAD = 2;
/** Prompts begin with these, too: "Biscuits?", "Paid for by ads", "cookie files". */
const NO_TITLE = new Set(['food', 'pay', 'app']);
const LATER = 1;
/** Real prompts speak of these too ("you can withdraw", "instead of paying"): later in the text they tell nothing. */
const LEAD_ONLY = new Set(['pay', 'revoke']);

function weightOf({ field, start }: Hit): number {
  if (start >= LEAD) return LATER;
  if (field === 'basket') return BASKET_IN_LEAD;
  return start < TITLE && !NO_TITLE.has(field) ? IN_TITLE : IN_LEAD;
}

/** How much a text speaks of something other than consent: newsletters, baskets, chats and their like. Each stem counts once. */
export function otherMatters(hits: Hit[], text: string, languages: readonly string[]): number {
  const weights = new Map<string, number>();
  // A dough in Swedish is a "you" in Norwegian.
  const plain = new Set(hits.filter(({ field, lang }) => field === 'common' && lang === languages[0]).map(({ start }) => start));
  for (const hit of hits) {
    if (!languages.includes(hit.lang) || !(leaveFields as readonly string[]).includes(hit.field)) continue;
    if (hit.lang !== languages[0] && plain.has(hit.start)) continue;
    if (LEAD_ONLY.has(hit.field) && hit.start >= LEAD) continue;
    const stem = text.slice(hit.start, hit.end);
    if (!weights.has(stem)) weights.set(stem, weightOf(hit));
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}
