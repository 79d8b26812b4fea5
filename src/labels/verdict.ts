import { degrees, sources } from './types';
import type { Evidence, Verdict } from './types';

const scopes = ['item', 'page', 'site'];
const rank = (list: readonly string[], value: string): number => list.indexOf(value);

/** Strongest first: the reader's rules (the narrower, then the newer one first), then what is not said of a whole site, then source, scope and degree. */
function compare(a: Evidence, b: Evidence): number {
  if (a.source === 'user' && b.source === 'user') return rank(scopes, a.scope) - rank(scopes, b.scope);
  return (
    Number(b.source === 'user') - Number(a.source === 'user') ||
    Number(a.scope === 'site') - Number(b.scope === 'site') ||
    rank(sources, a.source) - rank(sources, b.source) ||
    rank(scopes, a.scope) - rank(scopes, b.scope) ||
    rank(degrees, a.degree) - rank(degrees, b.degree)
  );
}

/**
 * What the evidence of one item adds up to. The first in strength decides; an observed `unknown` (a credential that
 * claims nothing) only decides when nothing else speaks, except as the reader's own "never mark".
 */
export function verdictOf(found: Evidence[]): Verdict {
  const evidence = [...found].sort(compare);
  const deciding = evidence.find((one) => one.source === 'user' || one.degree !== 'unknown') ?? evidence[0] ?? null;
  const observed = evidence.filter((one) => one.source !== 'user' && one.degree !== 'unknown');
  const denied = observed.some((one) => one.degree === 'none');
  return {
    degree: deciding?.degree ?? 'unknown',
    source: deciding?.source ?? null,
    evidence,
    conflict: denied && observed.some((one) => one.degree !== 'none'),
  };
}
