import { normaliseWord } from './normalise';
import type { PhraseFile, ToolFile } from './phrase-file';
import { type RoleSet, roleSet, roleNames } from './roles';

/** What a known word or phrase stands for. */
export interface Entry {
  roles: RoleSet;
  /** Name of the tool, '' for other words. */
  tool: string;
  /** A tool whose name is also a common word or a person's name. */
  common: boolean;
  openLeft: boolean;
  openRight: boolean;
  /** Written in capitals in the data: only capitals in the text are meant ("KI", not "ki"). */
  capitals: boolean;
}

export interface Node {
  next: Map<string, Node>;
  entries: Entry[];
}

export interface Lexicon {
  lang: string;
  root: Node;
  /** Endings of compound words ("…bild"), without the star. */
  endings: { text: string; entry: Entry }[];
  /** True where the negation follows what it negates and the verb closes the sentence. */
  verbLast: boolean;
  commaClauses: boolean;
}

export function emptyNode(): Node {
  return { next: new Map(), entries: [] };
}

/** The words of one language and the tools of all, ready to be looked up letter by letter. */
export function buildLexicon(file: PhraseFile, tools: ToolFile): Lexicon {
  const lexicon: Lexicon = { lang: file.lang, root: emptyNode(), endings: [], verbLast: file.verbLast ?? false, commaClauses: file.commaClauses ?? false };
  for (const role of roleNames) {
    const words = role === 'tool' ? [] : file[role] ?? [];
    for (const word of words) addWord(lexicon, word, roleSet(role), file.spaced ?? true, file.prefixes ?? []);
  }
  addTools(lexicon.root, tools);
  return lexicon;
}

/** Puts the names of tools, and names that only look like tools, into a trie. */
export function addTools(root: Node, tools: ToolFile): void {
  for (const tool of tools.tools) {
    for (const word of tool.words) {
      const open = !isSpaced(word);
      insert(root, word, { roles: roleSet('tool'), tool: tool.name, common: tool.common ?? false, openLeft: open, openRight: open, capitals: false });
    }
  }
  for (const trap of tools.traps) {
    insert(root, trap, { roles: 0, tool: '', common: false, openLeft: false, openRight: false, capitals: false });
  }
}

/** Adds one word as the phrase files write it: `*` opens a side, `|` closes it where words are not spaced. */
export function addWord(lexicon: Lexicon, written: string, roles: RoleSet, spaced: boolean, prefixes: readonly string[]): void {
  const closedLeft = written.startsWith('|');
  const closedRight = written.endsWith('|');
  const word = written.slice(written.startsWith('*') || closedLeft ? 1 : 0, written.endsWith('*') || closedRight ? -1 : undefined);
  const glued = !spaced && !isSpaced(word);
  const openLeft = written.startsWith('*') || (glued && !closedLeft);
  const openRight = written.endsWith('*') || (glued && !closedRight);
  const capitals = word.length <= 3 && word === word.toUpperCase() && word !== word.toLowerCase();
  const entry: Entry = { roles, tool: '', common: false, openLeft, openRight, capitals };
  if (openLeft && spaced) lexicon.endings.push({ text: normaliseWord(word), entry });
  else insert(lexicon.root, word, entry);
  for (const prefix of prefixes) insert(lexicon.root, prefix + word, entry);
}

/** Latin and other scripts with spaces; in Korean particles hang on words, so it counts with Chinese and Thai. */
function isSpaced(word: string): boolean {
  return !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}\p{sc=Thai}]/u.test(word.at(-1) ?? '');
}

function insert(root: Node, word: string, entry: Entry): void {
  let node = root;
  for (const char of normaliseWord(word)) {
    let next = node.next.get(char);
    if (!next) {
      next = emptyNode();
      node.next.set(char, next);
    }
    node = next;
  }
  const same = node.entries.find((other) => other.openLeft === entry.openLeft && other.openRight === entry.openRight && other.capitals === entry.capitals && other.tool === '' && entry.tool === '');
  if (same) same.roles |= entry.roles;
  else node.entries.push({ ...entry });
}

