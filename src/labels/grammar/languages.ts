import packed from '../phrases/packed.json';
import tools from '../phrases/tools.json';
import { addTools, addWords, buildLexicon, emptyLexicon, type Lexicon } from './lexicon';
import type { PackedFile, PackedPhrases, ToolFile } from './phrase-file';

const phrases = packed as unknown as PackedPhrases;
export const toolFile = tools as ToolFile;

/**
 * All languages whose labels are read. Where two know a text equally well the earlier reads it:
 * Chinese stands before Japanese, which shows itself by its kana.
 */
export const languages: readonly PackedFile[] = phrases.languages;

const built = new Map<string, Lexicon>();

/** The words of one language, built at its first use. */
export function lexiconOf(file: PackedFile): Lexicon {
  let lexicon = built.get(file.lang);
  if (!lexicon) {
    lexicon = buildLexicon(file, phrases, toolFile);
    built.set(file.lang, lexicon);
  }
  return lexicon;
}

let gate: Lexicon | null = null;

/** Only the words for AI and the names of tools, of all languages: most blocks of a page hold none. */
export function gateLexicon(): Lexicon {
  if (gate) return gate;
  gate = emptyLexicon();
  addWords(gate, phrases.gate, phrases, {});
  addTools(gate, toolFile);
  return gate;
}
