import { leavesOf } from './decision-leaves';
import type { Leaf } from './decision-leaves';
import words from './decision-words.json';
import type { Change } from './storage';

export type Decision = 'rejected' | 'accepted' | 'partial' | 'unknown';

export interface DecisionReading {
  decision: Decision;
  /** False where a bare `true` or `1` may as well mean "the prompt was answered". */
  sure: boolean;
  /** The site's own names of what is granted one by one. */
  granted: string[];
}

const sets = Object.fromEntries(Object.entries(words).map(([name, list]) => [name, new Set(list)])) as Record<keyof typeof words, Set<string>>;

/** `analyticsStorage`, `analytics-storage`, `cc_analytics`: the words in a name, and the name as one word. */
function wordsOf(name: string): string[] {
  const parts = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return [...parts, parts.join('')];
}

/** The day on which something was allowed, where others hold a no. */
const DAY = /^20\d\d-\d\d-\d\d/;

/** Names looked at in a list. */
const mostMembers = 100;

const folded = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

interface Count {
  granted: string[];
  denied: number;
  /** Lists and objects that name what is granted, with nothing in them but the essential. */
  essentialOnly: number;
  clearYes: number;
  clearNo: number;
  bareYes: number;
  bareNo: number;
}

/** Reads what changed in a site's storage as a decision, where it says one (names and values as consent tools store them). */
export function readDecision(changes: Change[]): DecisionReading {
  const count: Count = { granted: [], denied: 0, essentialOnly: 0, clearYes: 0, clearNo: 0, bareYes: 0, bareNo: 0 };
  for (const { name, value } of changes) {
    if (value !== null) for (const leaf of leavesOf(name, value)) for (const one of membersOf(leaf)) weigh(one, count);
  }
  return { ...decide(count), granted: count.granted };
}

/** The members of a list of names without brackets (`accepted_categories=necessary,statistics`), else the value as it is. */
function membersOf(leaf: Leaf): Leaf[] {
  const { path, value, listed } = leaf;
  if (listed || !wordsOf(path.at(-1)!).some((word) => sets.list.has(word))) return [leaf];
  const names = value.split(/[\s,;|]+/u, mostMembers).filter(Boolean);
  const isList = names.length > (isAnswer(value) ? 1 : 0) && names.every((name) => /^\p{L}[\p{L}\p{N}_-]*$/u.test(name)) && names.some(isPurpose);
  return isList ? names.map((name) => ({ path, value: name, listed: true })) : [leaf];
}

/** Whether a value is a yes or no of its own. */
const isAnswer = (value: string): boolean => [sets.yes, sets.no, sets.clearYes, sets.clearNo].some((set) => set.has(folded(value)));
/** Whether a name is one of a purpose, which other lists of a site do not hold. */
const isPurpose = (name: string): boolean => wordsOf(name).some((word) => sets.essential.has(word) || sets.optional.has(word));

function weigh({ path, value, listed }: Leaf, count: Count): void {
  const key = wordsOf(path.at(-1)!);
  // A negative number is a no (`analytics=-1`).
  const word = /^-\d/.test(value) ? 'no' : folded(value);
  const has = (set: Set<string>, list: string[]): boolean => list.some((part) => set.has(part));
  const along = path.flatMap(wordsOf);
  if (listed && value === '') {
    // A list of what is allowed with nothing in it.
    if (!has(sets.refused, key) && !has(sets.aside, key) && has(sets.place, along)) count.essentialOnly += 1;
    return;
  }
  if (listed) {
    const member = wordsOf(value);
    if (has(sets.refused, key)) count.denied += has(sets.essential, member) ? 0 : 1;
    else if (has(sets.essential, member)) count.essentialOnly += 1;
    else if (has(sets.optional, member) || has(sets.granted, key)) count.granted.push(value);
    return;
  }
  if (path.length > 1 && (has(sets.aside, key) || has(sets.essential, key))) {
    if (has(sets.essential, key) && sets.yes.has(word)) count.essentialOnly += 1;
    return;
  }
  const yes = sets.yes.has(word);
  const no = sets.no.has(word);
  if (has(sets.optional, key)) {
    if (yes || sets.clearYes.has(word) || DAY.test(value)) count.granted.push(path.at(-1)!);
    else if (no || sets.clearNo.has(word)) count.denied += 1;
    return;
  }
  if (!has(sets.place, along) && !sets.clearNo.has(word) && !sets.clearYes.has(word)) return;
  if (has(sets.refused, key) && (yes || no)) {
    if (yes) count.clearNo += 1;
    return;
  }
  if (sets.clearNo.has(word)) count.clearNo += 1;
  else if (sets.clearYes.has(word)) count.clearYes += 1;
  else if (path.length > 1 && !has(sets.aside, key) && (yes || no)) {
    // A name of the site's own (a service, a purpose by number) among its choices.
    if (has(sets.place, path.slice(0, -1).flatMap(wordsOf))) {
      if (yes) count.granted.push(path.at(-1)!);
      else count.denied += 1;
    }
  } else if (!has(sets.aside, key)) {
    if (yes) count.bareYes += 1;
    if (no) count.bareNo += 1;
  }
}

/** Single purposes tell most, then clear words, then lists of the essential alone, then a bare yes or no. */
function decide({ granted, denied, essentialOnly, clearYes, clearNo, bareYes, bareNo }: Count): Omit<DecisionReading, 'granted'> {
  if (granted.length > 0 && denied > 0) return { decision: 'partial', sure: true };
  if (granted.length > 0) return { decision: 'accepted', sure: true };
  if (denied > 0) return { decision: 'rejected', sure: true };
  if (clearYes > 0 && clearNo > 0) return { decision: 'partial', sure: false };
  if (clearNo > 0) return { decision: 'rejected', sure: true };
  if (clearYes > 0) return { decision: 'accepted', sure: true };
  if (essentialOnly > 0) return { decision: 'rejected', sure: true };
  if (bareYes > 0 && bareNo > 0) return { decision: 'unknown', sure: false };
  if (bareNo > 0) return { decision: 'rejected', sure: true };
  return bareYes > 0 ? { decision: 'accepted', sure: false } : { decision: 'unknown', sure: false };
}
