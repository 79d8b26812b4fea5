import { CLOSE_SIGN } from './controls';
import { fold, foldedClauses } from './fold';
import { allWords, type Hit } from './matcher';
import type { LeaveField, WordField } from './words/types';

export type Role = 'accept' | 'reject' | 'necessary' | 'settings' | 'save' | 'ok' | 'close' | 'info' | 'leave' | 'none';

/** What the words on a control promise. */
export interface Label {
  role: Role;
  /** The label speaks of everything at once ("accept all"). */
  all: boolean;
  /** Why a control is never ours, when role is `leave`. */
  leave: LeaveField | null;
  /** Settings by the word for choosing alone ("Cookie choices"), which may as well be the choice made ("Selected cookies"). */
  choosing: boolean;
  lang: string;
}

const NONE: Label = { role: 'none', all: false, leave: null, choosing: false, lang: '' };
const MAX_LABEL = 120;
/** Folded characters between a negation and the verb it turns: about two short words. */
const NEAR = 16;
/** … and between one and a word that all is well. */
const AT_ONCE = 8;
const labelLeaves: LeaveField[] = ['pay', 'revoke', 'login', 'embed', 'newsletter', 'age', 'permission', 'survey', 'chat', 'basket'];

const overlaps = (a: Hit, b: Hit): boolean => a.start < b.end && b.start < a.end;

const holds = (outer: Hit, inner: Hit): boolean => outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

/** Whether some clause of the label has a negation so placed to a word of the fields; "accept and don't ask again" denies the asking. */
function denied(label: string, lang: string, fields: WordField[], isNear: (not: Hit, word: Hit, clause: string) => boolean): boolean {
  return foldedClauses(label).some((clause) => {
    const hits = allWords().hits(clause).filter((hit) => hit.lang === lang);
    const words = hits.filter(({ field }) => fields.includes(field));
    const ands = hits.filter(({ field }) => field === 'and');
    const idioms = hits.filter(({ field }) => field === 'accept');
    const nots = hits.filter((hit) => hit.field === 'not' && !idioms.some((idiom) => holds(idiom, hit)));
    const isApart = (not: Hit, word: Hit): boolean => ands.some(({ start }) => (start >= word.end && start <= not.start) || (start >= not.end && start < word.start));
    return nots.some((hit) => words.some((word) => !overlaps(word, hit) && !isApart(hit, word) && isNear(hit, word, clause)));
  });
}

/** Whether the label denies its own verb of acceptance ("do not accept"). */
const negated = (label: string, lang: string): boolean =>
  denied(label, lang, ['accept'], (not, verb) => (not.end <= verb.start ? verb.start - not.end : not.start - verb.end) <= NEAR);

/** Whether it denies that all is well: "not OK", "passt mir nicht"; "OK don't show again" does not. */
const notWell = (label: string, lang: string): boolean =>
  denied(label, lang, ['ok', 'save'], (not, word, clause) =>
    not.end <= word.start ? word.start - not.end <= AT_ONCE : not.end === clause.length && not.start - word.end <= NEAR);

/** A bare "no" beside words that are not known: "no pasa nada" is a yes. */
function saysLittle(hit: Hit, found: Hit[], label: string): boolean {
  const isNo = found.some(({ field, start, end }) => field === 'not' && start === hit.start && end === hit.end);
  if (!isNo || foldedClauses(label).includes(fold(label).slice(hit.start, hit.end))) return false;
  return found.every((other) => overlaps(other, hit) || other.field === 'common');
}

/** What says something else by itself than within a longer answer: Finnish "without more ado" holds a word of changing. */
const swallowed = new Set<WordField>([...labelLeaves, 'settings', 'save']);

/** The label's role by the words of one language. */
function roleIn(label: string, lang: string, found: Hit[]): Omit<Label, 'lang'> {
  const answers = found.filter(({ field }) => field === 'accept' || field === 'reject');
  const hits = found.filter((hit) => !swallowed.has(hit.field) || !answers.some((other) => holds(other, hit)));
  const of = (field: WordField): Hit[] => hits.filter((hit) => hit.field === field);
  const answer = (role: Role, all = false, leave: LeaveField | null = null, choosing = false) => ({ role, all, leave, choosing });
  const all = of('all').length > 0;
  const leave = labelLeaves.find((field) => of(field).length > 0);
  if (leave && (leave === 'pay' || leave === 'revoke' || !of('reject').length)) return answer('leave', all, leave);

  const optional = of('optional');
  // "No problem" holds a no and is a yes.
  const rejecting = of('reject').filter((hit) => !of('accept').some((other) => holds(other, hit)) && !saysLittle(hit, found, label));
  const necessary = of('necessary').filter((hit) => !optional.some((other) => overlaps(hit, other)));
  const accepting = of('accept').filter((hit) => !rejecting.some((other) => overlaps(hit, other)));
  const apart = (hit: Hit, others: Hit[]): boolean => !others.some((other) => overlaps(hit, other));
  const setting = of('settings').filter((hit) => apart(hit, optional));
  const chosen = of('chosen').filter((hit) => !all || apart(hit, accepting));
  const saving = of('save');
  const denies = rejecting.length > 0 || (accepting.length > 0 && negated(label, lang));

  if (denies && rejecting.length > 0 && accepting.length > 0 && !necessary.length && !negated(label, lang)) {
    return setting.length ? answer('settings') : answer('none');
  }
  if (necessary.length) {
    if (of('only').length || denies) return answer('necessary');
    if (all && accepting.length) return answer('none');
    if (accepting.length || of('go').length || saving.length) return answer(optional.length ? 'none' : 'necessary');
    return answer('none');
  }
  if (denies) return setting.length && !all ? answer('settings') : answer('reject', all);
  // "Continue without third parties."
  if (optional.length && !accepting.length && !setting.length && of('not').some((hit) => apart(hit, optional))) return answer('reject');
  if (!accepting.length && !setting.length && notWell(label, lang)) return answer(saving.length ? 'none' : 'reject');
  if (chosen.length && (saving.length || accepting.length || of('go').length || of('ok').length)) return answer('save');
  if (saving.length) return accepting.length ? (all ? answer('accept', true) : answer('save')) : answer('save');
  if (setting.length && of('close').length && !accepting.length) return answer('close');
  if (setting.length) return all && accepting.length ? answer('accept', true) : answer('settings');
  if (accepting.length) return answer('accept', all);
  if (chosen.length && !all && !of('only').length && of('strong').length) return answer('settings', false, null, true);
  if (of('info').length) return answer('info');
  if (of('ok').length) return answer('ok');
  if (of('close').length) return answer('close');
  return all && of('strong').length + of('consent').length > 0 && !optional.length ? answer('accept', true) : answer('none');
}

/**
 * Reads a control's label by the words of `languages`, in their order; with none given, of all we know.
 * A label over 120 characters has no role.
 */
export function readLabel(label: string, languages: readonly string[] = []): Label {
  if (CLOSE_SIGN.test(label.trim())) return { ...NONE, role: 'close' };
  if (label.length > MAX_LABEL) return NONE;
  const hits = allWords().hits(fold(label));
  const found = new Set(hits.map((hit) => hit.lang));
  const order = languages.length > 0 ? languages : found;
  for (const lang of order) {
    if (!found.has(lang)) continue;
    const read = roleIn(label, lang, hits.filter((hit) => hit.lang === lang));
    if (read.role !== 'none') return { ...read, lang };
  }
  return NONE;
}
