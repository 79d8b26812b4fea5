/** One block of an article as it crosses our boundaries: text, never HTML. */
export interface TextBlock {
  kind: string;
  text: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  anchor: { quote: string; prefix: string; suffix: string };
}

export interface ArticleText {
  headline: string;
  byline: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  blocks: TextBlock[];
}

/** One sentence of a summary and where it stands in the article (`block` is an index into blocks, -1 where a model wrote it). */
export interface SummarySentence {
  text: string;
  block: number;
  anchor: { quote: string; prefix: string; suffix: string } | null;
  /** Names, numbers, dates and quotations of a generated sentence that the article does not contain. */
  unsupported: string[];
}

export const summaryLengths = ['short', 'medium', 'long'] as const;
export type SummaryLength = (typeof summaryLengths)[number];
/** `prose`: sentences in the order of the article. `importance`: key points, the strongest first. */
export const summaryOrders = ['prose', 'importance'] as const;
export type SummaryOrder = (typeof summaryOrders)[number];
/** How long a summary is, and in which order. */
export interface SummaryStyle {
  length: SummaryLength;
  order: SummaryOrder;
}

export type Task = 'summarise' | 'translate';

/** Every way an engine can fail; the popup has words and a hint for each. */
export const engineFaults = [
  'aborted', 'offline', 'unavailable', 'needs-gesture', 'needs-permission', 'needs-download', 'language', 'too-long',
  'bad-address', 'unauthorised', 'forbidden-origin', 'rate-limited', 'quota', 'server', 'timeout', 'bad-answer', 'crashed',
  /** A model of the browser's that never began to come. */
  'no-progress',
  /** The browser has the interface, but its settings keep it off. */
  'switched-off',
] as const;
export type EngineFault = (typeof engineFaults)[number];

/** The only error an engine throws. `detail` is safe to show: no key, no page text. */
export class EngineError extends Error {
  constructor(
    readonly fault: EngineFault,
    readonly detail = '',
    /** Milliseconds after which a retry makes sense, when the server said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail ? `${fault}: ${detail}` : fault);
    this.name = 'EngineError';
  }
}

export interface TranslateRequest {
  /** One block's text, or one sentence where the engine wants that. */
  texts: string[];
  from: string;
  to: string;
}

export interface RunContext {
  signal: AbortSignal;
  /** Called with the index of a text and its (partial or final) result, as it comes. */
  onPart?: (index: number, text: string, final: boolean) => void;
  /** 0–1, or null while it cannot be told. */
  onProgress?: (share: number | null) => void;
}

/** What one engine is. One file per engine in reading/engines/; every one passes the same contract suite. */
export interface Engine {
  id: string;
  tasks: Task[];
  /** The host that text is sent to, or null when it stays on the device. */
  host: string | null;
  /** Which of the server's models, where it has several; part of the key under which results are kept. */
  model?: string;
  /** `ready`, or why not. Never throws, never downloads, answers within two seconds. */
  availability(task: Task, from: string, to: string): Promise<'ready' | 'downloadable' | 'unavailable'>;
  /** Resolves with as many texts as were asked; throws EngineError only. */
  translate?(request: TranslateRequest, context: RunContext): Promise<string[]>;
  /** Resolves with sentences in prose order; throws EngineError only. */
  summarise?(article: ArticleText, length: SummaryLength, to: string, context: RunContext): Promise<string[]>;
}

export const jobStatuses = ['running', 'done', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** What a job has of one block (of one sentence, where the task is a summary). */
export interface JobResult {
  text: string;
  /** False while the engine is still writing it. */
  final: boolean;
  /** In a summary: what the article does not contain of this sentence (see SummarySentence). */
  unsupported?: string[];
}

/** A job as it is stored and shown: plain data, no key, survives the background's death. */
export interface JobState {
  id: string;
  task: Task;
  tabId: number;
  status: JobStatus;
  /** Blocks finished, of `total`; for a summary 0 or 1 of 1. */
  done: number;
  total: number;
  /** 0–1 within what is running (a model download), or null while it cannot be told. */
  progress: number | null;
  /** One place per block, null until something came. */
  results: (JobResult | null)[];
  fault: { fault: EngineFault; detail: string; retryAfter: number | null } | null;
}
