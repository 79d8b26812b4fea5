import type { Role } from './roles';

/** One language's words by role, as people write them (phrases/<lang>.json); how, is told in phrases/README.md. */
export interface PhraseFile extends PhraseTraits, Partial<Record<Exclude<Role, 'tool'>, string[]>> {
  /** False where words are written without spaces or with glued particles (ja, zh, th, ko). */
  spaced?: boolean;
}

/** What is particular to a language besides its words. */
export interface PhraseTraits {
  lang: string;
  /** A sister language whose words it shares (ms: id, sr: hr). */
  base?: string;
  /** ISO 15924 codes of the scripts it is written in; Latin if left out. */
  scripts?: string[];
  /** True where the verb and its negation close the sentence. */
  verbLast?: boolean;
  /** True where a comma stands before each participle and clause, so that what follows it is no remark of its own. */
  commaClauses?: boolean;
  /** True where the same words are also written in Cyrillic letters (Serbian). */
  cyrillic?: boolean;
  /** Short words glued to the front of the next (Hebrew, Arabic). */
  prefixes?: string[];
  /** The syllable that denies the verb it is glued to (Czech, Lithuanian "ne"). */
  negativePrefix?: string;
}

/** One language as it ships: made from its PhraseFile by tests/labels/phrases/pack.ts. */
export interface PackedFile extends PhraseTraits {
  /**
   * The words in comparable form, sorted. Each is the number (base 36) of letters it shares with the one before,
   * its other letters, and a capital letter that stands for its place in `PackedPhrases.kinds`.
   */
  words: string;
}

export interface PackedPhrases {
  /** Role set and form of a word: bit 0 open to the left, bit 1 open to the right, bit 2 only in capitals. */
  kinds: [roles: number, form: number][];
  /** The agents of all languages. */
  gate: string;
  languages: PackedFile[];
}

/** Names of tools, shared by all languages. */
export interface ToolFile {
  tools: { name: string; makes: ('text' | 'image' | 'video' | 'audio')[]; common?: boolean; words: string[] }[];
  /** Names that contain an AI word and are no statement. */
  traps: string[];
  /** Credit words that are written with a point, lower case. */
  abbreviations: string[];
}
