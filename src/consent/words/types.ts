import type { GateWords } from '../gate-words';

/**
 * The words of one language. Every entry is a stem: it matches where a word begins (anywhere, in languages written
 * without spaces or with joined prefixes). Stems are written folded, as fold.ts does it: without case, accents and
 * punctuation, so that nothing is left to do when they are loaded. A final `.` asks for the
 * word's end, a leading `=` for the whole label; with a leading `*` the stem may stand inside a compound word, with `^` it
 * must begin a word in any language.
 */
export interface Words {
  lang: string;
  /** False where words are not set apart by spaces, or take prefixes: stems then match anywhere. */
  spaced: boolean;
  /** For the gate, which notices prompts on every page: as few and as short as will do, not folded (`GateWords`). */
  gate: GateWords;
  /** Frequent small words, to tell the language of a prompt. */
  common: string[];
  topic: Record<(typeof topicFields)[number], string[]>;
  roles: Record<(typeof roleFields)[number], string[]>;
  parts: Record<(typeof partFields)[number], string[]>;
  purposes: Record<(typeof purposeFields)[number], string[]>;
  leave: Record<(typeof leaveFields)[number], string[]>;
}

/** `strong`: cookies and their like · `consent`: consent and its laws, which other matters need, too ·
 * `device`: something kept on the reader's device · `weak`: what prompts usually also speak of · `voice`: a site that speaks of what it does itself. */
export const topicFields = ['strong', 'consent', 'device', 'weak', 'voice'] as const;
/** What a control does. `ok` only takes note; `info` leads to a text. */
export const roleFields = ['accept', 'reject', 'settings', 'save', 'ok', 'close', 'info'] as const;
/** Pieces that turn a control's meaning; what stands beyond an `and` (or "without") is denied by itself. */
export const partFields = ['and', 'not', 'only', 'necessary', 'optional', 'all', 'chosen', 'go'] as const;
/** Names of purposes beside a switch. */
export const purposeFields = ['preferences', 'statistics', 'marketing', 'personalised-content'] as const;
/** What makes a box none of ours. */
export const leaveFields = [
  'pay', 'login', 'age', 'newsletter', 'basket', 'revoke', 'survey', 'chat', 'embed', 'food', 'app', 'terms', 'permission',
] as const;

export type TopicField = (typeof topicFields)[number];
export type RoleField = (typeof roleFields)[number];
export type PartField = (typeof partFields)[number];
export type PurposeField = (typeof purposeFields)[number];
export type LeaveField = (typeof leaveFields)[number];
export type WordField = 'common' | TopicField | RoleField | PartField | PurposeField | LeaveField;
