import type { Role } from './roles';

/** One language's words by role; how they are written is told in phrases/README.md. */
export interface PhraseFile extends Partial<Record<Exclude<Role, 'tool'>, string[]>> {
  lang: string;
  /** ISO 15924 codes of the scripts it is written in; Latin if left out. */
  scripts?: string[];
  /** False where words are written without spaces or with glued particles (ja, zh, th, ko). */
  spaced?: boolean;
  /** True where the verb and its negation close the sentence. */
  verbLast?: boolean;
  /** True where a comma stands before each participle and clause, so that what follows it is no remark of its own. */
  commaClauses?: boolean;
  /** Short words glued to the front of the next (Hebrew, Arabic). */
  prefixes?: string[];
}

/** Names of tools, shared by all languages. */
export interface ToolFile {
  tools: { name: string; makes: ('text' | 'image' | 'video' | 'audio')[]; common?: boolean; words: string[] }[];
  /** Names that contain an AI word and are no statement. */
  traps: string[];
  /** Credit words that are written with a point, lower case. */
  abbreviations: string[];
}
