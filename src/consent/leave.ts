import type { Hit } from './matcher';
import { leaveFields } from './words/types';

/** What a box is about stands at its beginning: words in the first characters weigh more. */
export const LEAD = 170;
const IN_LEAD = 3;
/** Shops say that cookies remember the basket. */
const BASKET_IN_LEAD = 2;
const LATER = 1;
/** Real prompts speak of these too ("you can withdraw", "instead of paying"): later in the text they tell nothing. */
const LEAD_ONLY = new Set(['pay', 'revoke']);

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
    const inLead = hit.field === 'basket' ? BASKET_IN_LEAD : IN_LEAD;
    if (!weights.has(stem)) weights.set(stem, hit.start < LEAD ? inLead : LATER);
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}
