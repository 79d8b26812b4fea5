/** The parts of Chrome's built-in AI interfaces that we use (developer.chrome.com/docs/ai, Chrome 138). */

export type BuiltinAvailability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

export interface DownloadMonitor {
  addEventListener(type: 'downloadprogress', listen: (event: { loaded: number }) => void): void;
}

interface CreateOptions {
  signal?: AbortSignal;
  monitor?: (monitor: DownloadMonitor) => void;
}

export interface BuiltinTranslator {
  translate(text: string, options?: { signal?: AbortSignal }): Promise<string>;
  destroy(): void;
}

export interface TranslatorPair {
  sourceLanguage: string;
  targetLanguage: string;
}

export interface TranslatorFactory {
  availability(pair: TranslatorPair): Promise<BuiltinAvailability>;
  create(options: TranslatorPair & CreateOptions): Promise<BuiltinTranslator>;
}

export interface BuiltinSummarizer {
  summarize(text: string, options?: { signal?: AbortSignal; context?: string }): Promise<string>;
  destroy(): void;
}

export interface SummarizerChoice {
  type: 'key-points' | 'tldr';
  format: 'plain-text';
  length: 'short' | 'medium' | 'long';
  expectedInputLanguages?: string[];
  outputLanguage?: string;
}

export interface SummarizerFactory {
  availability(choice: SummarizerChoice): Promise<BuiltinAvailability>;
  create(options: SummarizerChoice & CreateOptions): Promise<BuiltinSummarizer>;
}

export interface BuiltinLanguageModel {
  /** The answer piece by piece. */
  promptStreaming(text: string, options?: { signal?: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}

interface ExpectedText {
  type: 'text';
  languages?: string[];
}

export interface LanguageModelChoice {
  expectedInputs: ExpectedText[];
  expectedOutputs: ExpectedText[];
}

export interface LanguageModelFactory {
  availability(choice: LanguageModelChoice): Promise<BuiltinAvailability>;
  create(options: LanguageModelChoice & CreateOptions & { initialPrompts: { role: 'system'; content: string }[] }): Promise<BuiltinLanguageModel>;
}
