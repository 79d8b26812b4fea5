import { accepted } from './accept';
import { bareDenial, bareLabel, picturePlaces } from './bare-label';
import { authored, credited } from './credited';
import type { Hint, Outcome } from './hint';
import type { Lexicon } from './lexicon';
import { bestLink, passiveLink } from './links';
import { statementOf } from './meaning';
import { denies, isStatementOfNone } from './negation';
import { agents, doing, roleSet } from './roles';
import type { Token } from './scan';
import type { Segment } from './segments';
import { withoutReview } from './shape';
import { has, joinAgents, type Item } from './statement';

/** Judges one sentence, or one part of it, with the words of one language. */
export function judgeSegment(tokens: Token[], segment: Segment, lexicon: Lexicon, hint: Hint): Outcome {
  const items = joinAgents(tokens.slice(Math.max(0, tokens.findIndex((token) => token.kind !== 'mark' || token.mark === '©'))));
  if (!items.some((item) => has(item, agents))) return 'nothing';
  if (segment.question || has(items.at(-1), roleSet('ask'))) return 'denied';
  if (segment.sentence < segment.start && !isRemark(items, lexicon, hint)) return 'nothing';
  const byCredit = credited(items, hint, lexicon) ?? authored(items, hint, lexicon);
  if (byCredit) return byCredit;
  const link = bestLink(items, lexicon) ?? passiveLink(items);
  if (!link) return bareLabel(items, segment, hint, lexicon) ?? bareDenial(items, segment) ?? 'nothing';
  if (denies(items, link, lexicon.verbLast)) return isStatementOfNone(items, link) ? { ...statementOf(items, link, hint, lexicon), degree: 'none' } : 'denied';
  const { verbLast, verbSecond, byWord } = lexicon;
  if (accepted({ items: withoutReview(items, link), link, place: hint.place ?? '', whole: segment.whole, verbLast, verbSecond, byWord })) return statementOf(items, link, hint, lexicon);
  return (has(items[link.doing], roleSet('image')) ? bareLabel(items, segment, hint, lexicon) : null) ?? 'refused';
}

/** Whether what follows a comma may be a label of its own. */
function isRemark(items: Item[], lexicon: Lexicon, hint: Hint): boolean {
  return picturePlaces.includes(hint.place ?? '') && !(lexicon.commaClauses && has(items[0], doing));
}
