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

/** What a site keeps: names and values, in memory only; a report carries names alone. */
export interface Snapshot {
  cookies: Record<string, string>;
  local: Record<string, string>;
  session: Record<string, string>;
}

/** What a consent platform itself says it has stored, read in the page's world (TCF, GPP or a product's own API). */
export interface PageReading {
  /** Which interface answered: `tcf`, `gpp`, `onetrust`, … */
  source: string;
  granted: Purpose[];
  denied: Purpose[];
}

/** What answering needs from outside; everything but the signal has a default. */
export interface AnswerContext {
  signal: AbortSignal;
  /** Other ways to answer (page APIs, rules), tried in this order before our own reading. */
  steps?: AnswerStep[];
  /** Open or closed shadow root of an element; default: open ones. */
  shadowRootOf?: (element: Element) => ShadowRoot | null;
  /** The site's storage; default: the document's own cookies, localStorage and sessionStorage. */
  readStorage?: () => Snapshot;
  /** What the page's consent platform says, when it has one. */
  readPage?: () => Promise<PageReading | null>;
  /** Runs one of our own named functions in the page's world; only plain values go in and out. */
  inPage?: (snippet: string, args: unknown[]) => Promise<unknown>;
  wait?: (milliseconds: number) => Promise<void>;
  now?: () => number;
  /** Whether a reader can see the element; default: style and geometry. */
  isVisible?: (element: Element) => boolean;
  /** Called before each click that answers, so that a try counts even when the page reloads at once. */
  onTry?: (report: PromptReport) => void;
  /** Resolves when the gate tells of a prompt again while this one is being answered. */
  told?: () => Promise<void>;
  /** Tries left for this site and visit; default and maximum 3. */
  triesLeft?: number;
}

/** What one way of answering did. `handled` is true when the prompt needs nothing more (also when it must be left alone). */
export interface StepOutcome {
  handled: boolean;
  way: string;
  choice: Mode;
  status?: PromptStatus;
  reason?: PromptReason;
}

/** One way of answering a prompt. It never throws for a page's sake; an error counts as not handled. */
export interface AnswerStep {
  id: string;
  try: (document: Document, preference: Preference, context: AnswerContext) => Promise<StepOutcome>;
}
