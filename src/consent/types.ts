/** The purposes a reader can allow (docs/ARCHITECTURE.md maps them to IAB TCF purposes). */
export const purposes = ['preferences', 'statistics', 'marketing', 'personalised-content'] as const;
export type Purpose = (typeof purposes)[number];

/** What the reader wants done with prompts. `unset` is the time before the first choice: nothing is clicked. */
export const modes = ['unset', 'reject', 'necessary', 'accept', 'ask'] as const;
export type Mode = (typeof modes)[number];

export interface Preference {
  mode: Mode;
  /** What is allowed besides the necessary, when mode is `necessary`; else empty. */
  purposes: Purpose[];
}

/**
 * What became of a prompt.
 * `verified`: the stored decision was read back and fits · `done`: answered, but the stored decision could not be read ·
 * `could-not`: tried and failed · `left-alone`: not ours to answer (reason says why) · `asked`: the reader wants to answer · `none`: no prompt.
 */
export const promptStatuses = ['none', 'asked', 'left-alone', 'could-not', 'done', 'verified'] as const;
export type PromptStatus = (typeof promptStatuses)[number];

/** Why a prompt was left alone or could not be answered. */
export const promptReasons = [
  '', 'unset', 'ask', 'pay-or-accept', 'not-a-prompt', 'no-such-choice', 'came-back', 'no-effect', 'too-many-tries', 'error',
] as const;
export type PromptReason = (typeof promptReasons)[number];

export interface PromptReport {
  status: PromptStatus;
  reason: PromptReason;
  /** How it was answered: `api:onetrust`, `rule:<autoconsent rule>`, `words:<lang>`, or ''. */
  way: string;
  /** What was chosen, when something was. */
  choice: Mode;
  /** Names (never values) of what the site stored with the decision. */
  stored: string[];
  /** Milliseconds from the prompt's appearance to the answer. */
  ms: number;
}
