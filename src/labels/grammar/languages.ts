import de from '../phrases/de.json';
import en from '../phrases/en.json';
import ja from '../phrases/ja.json';
import ko from '../phrases/ko.json';
import tools from '../phrases/tools.json';
import { addTools, addWord, buildLexicon, emptyNode, type Lexicon } from './lexicon';
import type { PhraseFile, ToolFile } from './phrase-file';
import { agents, roleSet } from './roles';

/** All languages whose labels are read. */
export const phraseFiles: PhraseFile[] = [en, de, ja, ko];
export const toolFile = tools as ToolFile;

const built = new Map<string, Lexicon>();

/** The words of one language, built at its first use. */
export function lexiconOf(file: PhraseFile): Lexicon {
  let lexicon = built.get(file.lang);
  if (!lexicon) {
    lexicon = buildLexicon(file, toolFile);
    built.set(file.lang, lexicon);
  }
  return lexicon;
}

let gate: Lexicon | null = null;

/** Only the words for AI and the names of tools, of all languages: most blocks of a page hold none. */
export function gateLexicon(): Lexicon {
  if (gate) return gate;
  gate = { lang: '', root: emptyNode(), endings: [], verbLast: false };
  for (const file of phraseFiles) {
    for (const word of [...(file.agent ?? []), ...(file.weak ?? [])]) addWord(gate, word, agents & roleSet('agent'), file.spaced ?? true, file.prefixes ?? []);
  }
  addTools(gate.root, toolFile);
  return gate;
}
