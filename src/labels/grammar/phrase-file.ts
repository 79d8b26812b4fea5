import type { CodeCounts } from './huffman';
import type { SharedCodes, WordList } from './packed';
import type { Role } from './roles';

/** One language's words by role, as people write them (phrases/<lang>.json); how, is told in phrases/README.md. */
export interface PhraseFile extends PhraseTraits, Partial<Record<Exclude<Role, 'tool'>, string[]>> {
  /** False where words are written without spaces or with glued particles (ja, zh, th, ko). */
  spaced?: boolean;
  /** True where the same words are also written in Cyrillic letters (Serbian). */
  cyrillic?: boolean;
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
  /** True where a sentence that begins with its verb asks or sets a condition ("Wird KI verwendet, …"). */
  verbSecond?: boolean;
  /** True where the agent of a participle takes a preposition, so that "built AI" is AI that was built. */
  byWord?: boolean;
  /** True where case endings are written onto foreign names ("Midjourneylla"). */
  inflectsNames?: boolean;
  /** Short words glued to the front of the next (Hebrew, Arabic). */
  prefixes?: string[];
  /** The syllable that denies the verb it is glued to (Czech, Lithuanian "ne"). */
  negativePrefix?: string;
  /** Endings, in comparable form, that deny the verb they stand in (Turkish "-mamış", Tamil "-தல்ல"). */
  negativeEndings?: string[];
}

/** One language as it ships: made from its PhraseFile by tests/labels/phrases/pack.ts. */
export interface PackedFile extends PhraseTraits {
  /** In comparable form and in order; the number of a word is its place in `PackedPhrases.kinds`. */
  words: WordList;
}

export interface PackedPhrases extends SharedCodes {
  /**
   * What words are, most frequent first, parted by spaces: a letter for each role (`A` the first of `roleNames`) and a digit for
   * the form: 1 open to the left, 2 open to the right, 4 only in capitals.
   */
  kinds: string;
  /** Codes of the kinds. */
  kindCodes: CodeCounts;
  /**
   * How words for AI and names of tools begin in all languages, parted by `|`: up to seven letters, fewer in scripts without spaces.
   * A shorter word stands whole, with capitals if only these are meant; a shorter stem ends in `*`.
   */
  starts: string;
  /** Names of tools; the number of a word is its place in `toolNames`, with codes of its own. */
  tools: WordList;
  /** Names, whether they are also common words, and form; the one without a name is a trap. */
  toolNames: [name: string, common: 0 | 1, form: number][];
  toolCodes: CodeCounts;
  /** Credit words that are written with a point, lower case. */
  abbreviations: string[];
  languages: PackedFile[];
}

/** Names of tools, shared by all languages, as people write them (phrases/tools.json). */
export interface ToolFile {
  tools: { name: string; makes: ('text' | 'image' | 'video' | 'audio')[]; common?: boolean; words: string[] }[];
  /** Names that contain an AI word and are no statement. */
  traps: string[];
  /** Credit words that are written with a point, lower case. */
  abbreviations: string[];
}
