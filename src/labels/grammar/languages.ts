import packed from '../phrases/packed.json';
import { lexiconFrom, wordsOf, type Lexicon, type Words } from './lexicon';
import { listCodes } from './packed';
import type { PackedFile, PackedPhrases } from './phrase-file';
import { roleNames, roleSet } from './roles';
import type { Entry } from './trie';

const phrases = packed as unknown as PackedPhrases;

/** Words that pages of every language borrow ("AI generated"). */
const shared = 'mul';

/**
 * All languages whose labels are read. Where two know a text equally well the earlier reads it:
 * Chinese stands before Japanese, which shows itself by its kana.
 */
export const languages: readonly PackedFile[] = phrases.languages.filter((file) => file.lang !== shared);
export const abbreviations: ReadonlySet<string> = new Set(phrases.abbreviations);

/** Makes a function that makes its value at the first call. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const formOf = (form: number): Pick<Entry, 'openLeft' | 'openRight' | 'capitals'> => ({ openLeft: (form & 1) !== 0, openRight: (form & 2) !== 0, capitals: (form & 4) !== 0 });

const kinds = once(() => phrases.kinds.split(' ').map((kind): Entry => {
  const roles = Array.from(kind.slice(0, -1), (letter) => roleNames[letter.charCodeAt(0) - 65]!);
  return { roles: roleSet(...roles), tool: '', common: false, ...formOf(Number(kind.at(-1))) };
}));
const nothing: Entry = { roles: 0, tool: '', common: false, openLeft: false, openRight: false, capitals: false };
const codes = once(() => listCodes(phrases, phrases.kindCodes));
const unpack = (list: PackedFile['words']): Words => wordsOf(list, codes(), (kind) => kinds()[kind] ?? nothing);

const tools = once(() => {
  const names = phrases.toolNames.map(([tool, common, form]): Entry => ({ roles: tool ? roleSet('tool') : 0, tool, common: common === 1, ...formOf(form) }));
  return wordsOf(phrases.tools, listCodes(phrases, phrases.toolCodes), (kind) => names[kind] ?? nothing);
});

const words = new Map<string, Words>();

function wordsIn(lang: string): Words[] {
  const file = phrases.languages.find((one) => one.lang === lang);
  const known = words.get(lang) ?? (file && unpack(file.words));
  if (!known) return [];
  words.set(lang, known);
  return [known];
}

const built = new Map<string, Lexicon>();

/** The words of one language, of the one it is based on, and of all, unpacked at their first use. */
export function lexiconOf(file: PackedFile): Lexicon {
  const lexicon = built.get(file.lang) ?? lexiconFrom([...wordsIn(file.lang), ...wordsIn(file.base ?? ''), ...wordsIn(shared), tools()], file);
  built.set(file.lang, lexicon);
  return lexicon;
}

/** Only the names of tools. */
export const toolLexicon = once(() => lexiconFrom([tools()], { lang: '' }));

/** How words for AI and names of tools begin (`PackedPhrases.starts`), and their first letters. */
export const agentStarts = once((): { starts: ReadonlySet<string>; first: ReadonlySet<string> } => {
  const starts = phrases.starts.split('|');
  return { starts: new Set(starts), first: new Set(starts.map((word) => word[0]!.toLowerCase())) };
});
