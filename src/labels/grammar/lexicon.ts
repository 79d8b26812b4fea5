import { normalise } from './normalise';
import { unpackWords } from './packed';
import type { PackedFile, PackedPhrases, ToolFile } from './phrase-file';
import { type RoleSet, roleSet } from './roles';

/** What a known word or phrase stands for. */
export interface Entry {
  roles: RoleSet;
  /** Name of the tool, '' for other words. */
  tool: string;
  /** A tool whose name is also a common word or a person's name. */
  common: boolean;
  /** It may begin, or end, inside a word. */
  openLeft: boolean;
  openRight: boolean;
  /** Only capitals in the text are meant ("KI", not "ki"). */
  capitals: boolean;
}

export interface Node {
  next: Map<string, Node>;
  entries: Entry[];
}

export interface Lexicon {
  lang: string;
  root: Node;
  /** Endings of compound words ("…bild"). */
  endings: { text: string; entry: Entry }[];
  /** True where the negation follows what it negates and the verb closes the sentence. */
  verbLast: boolean;
  commaClauses: boolean;
  /** A syllable that denies the verb it is glued to, '' if the language has none. */
  negativePrefix: string;
}

export function emptyLexicon(): Lexicon {
  return { lang: '', root: { next: new Map(), entries: [] }, endings: [], verbLast: false, commaClauses: false, negativePrefix: '' };
}

/** The words of one language, of the one it is based on, and the tools, ready to be looked up letter by letter. */
export function buildLexicon(file: PackedFile, phrases: PackedPhrases, tools: ToolFile): Lexicon {
  const lexicon: Lexicon = { ...emptyLexicon(), lang: file.lang, verbLast: file.verbLast ?? false, commaClauses: file.commaClauses ?? false, negativePrefix: file.negativePrefix ?? '' };
  const base = phrases.languages.find((other) => other.lang === file.base);
  for (const { words } of base ? [base, file] : [file]) addWords(lexicon, words, phrases, file);
  addTools(lexicon, tools);
  return lexicon;
}

/** Adds packed words to a lexicon, with the forms that the language's traits give them. */
export function addWords(lexicon: Lexicon, packed: string, phrases: PackedPhrases, { prefixes }: Pick<PackedFile, 'prefixes'>): void {
  for (const { word, kind } of unpackWords(packed)) {
    const [roles, form] = phrases.kinds[kind] ?? [0, 0];
    const entry: Entry = { roles, tool: '', common: false, openLeft: (form & 1) !== 0, openRight: (form & 2) !== 0, capitals: (form & 4) !== 0 };
    if (entry.openLeft && !isGlued(word)) lexicon.endings.push({ text: word, entry });
    else insert(lexicon.root, word, entry);
    for (const prefix of prefixes ?? []) insert(lexicon.root, prefix + word, entry);
  }
}

/** Adds the names of tools, and names that only look like tools. */
export function addTools(lexicon: Lexicon, tools: ToolFile): void {
  const plain: Entry = { roles: 0, tool: '', common: false, openLeft: false, openRight: false, capitals: false };
  for (const { name, common, words } of tools.tools) {
    for (const word of words.map(comparable)) {
      insert(lexicon.root, word, { ...plain, roles: roleSet('tool'), tool: name, common: common ?? false, openLeft: isGlued(word), openRight: isGlued(word) });
    }
  }
  for (const trap of tools.traps) insert(lexicon.root, comparable(trap), plain);
}

function comparable(word: string): string {
  return normalise(word).low.trim();
}

/** Whether other words can be glued to this one: it ends in a script without spaces, or in Korean, where particles hang on words. */
export function isGlued(word: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}\p{sc=Thai}ー]/u.test(word.at(-1) ?? '');
}

function insert(root: Node, word: string, entry: Entry): void {
  let node = root;
  for (const char of word) {
    let next = node.next.get(char);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(char, next);
    }
    node = next;
  }
  const same = node.entries.find((other) => other.openLeft === entry.openLeft && other.openRight === entry.openRight && other.capitals === entry.capitals && other.tool === '' && entry.tool === '');
  if (same) same.roles |= entry.roles;
  else node.entries.push({ ...entry });
}
