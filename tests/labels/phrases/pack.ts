import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isGlued } from '../../../src/labels/grammar/lexicon';
import { shortStart, startLength, stemMark } from '../../../src/labels/grammar/gate';
import { shortestStem } from '../../../src/labels/grammar/match';
import { charKind } from '../../../src/labels/grammar/letters';
import { normalise } from '../../../src/labels/grammar/normalise';
import type { PackedPhrases, PhraseFile, ToolFile } from '../../../src/labels/grammar/phrase-file';
import { doing, nouns, roleNames, roleSet, type Role } from '../../../src/labels/grammar/roles';

import { codeFor, packWords, splitWords, type PackedWord } from './encode';

const folder = 'src/labels/phrases';

interface Word {
  word: string;
  roles: number;
  form: number;
}

const open = { left: 1, right: 2, capitals: 4 };

/** The names of tools, as people edit them. */
export function readToolFile(): ToolFile {
  return JSON.parse(readFileSync(`${folder}/tools.json`, 'utf8')) as ToolFile;
}

/** All phrase files, as people edit them; Japanese last (see languages.ts). */
export function readPhraseFiles(): PhraseFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !['tools.json', 'packed.json'].includes(name));
  const files = names.map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as PhraseFile);
  return [...files.filter((file) => file.lang !== 'ja'), ...files.filter((file) => file.lang === 'ja')];
}

/** How a word of a phrase file is written: `*` opens a side, `|` closes it where words are not spaced. */
function parse(written: string, spaced: boolean): { word: string; form: number } {
  const [first, last] = [written[0] ?? '', written.at(-1) ?? ''];
  const bare = written.slice(first === '*' || first === '|' ? 1 : 0, last === '*' || last === '|' ? -1 : undefined);
  const glued = !spaced && isGlued(normalise(bare).low);
  const acronym = bare.length <= 3 && bare === bare.toUpperCase() && bare !== bare.toLowerCase();
  const form = (first === '*' || (glued && first !== '|') ? open.left : 0) | (last === '*' || (glued && last !== '|') ? open.right : 0) | (acronym ? open.capitals : 0);
  return { word: normalise(bare).low.trim(), form };
}

function wordsOf(file: PhraseFile, only: readonly Role[] = roleNames): Word[] {
  const found = new Map<string, Word>();
  for (const role of only) {
    const written = role === 'tool' ? [] : file[role] ?? [];
    for (const one of written) {
      const { word, form } = parse(one, file.spaced ?? true);
      const key = `${word}\n${form}`;
      const known = found.get(key) ?? { word, form, roles: 0 };
      known.roles |= roleSet(role);
      if (word !== '') found.set(key, known);
    }
  }
  const words = [...found.values()].sort(byWord);
  for (const one of words) one.roles |= rolesOfStem(one, words) | nounsOfPointer(one, words);
  return words;
}

/** A word hides the stem that it begins with ("foto", "foto*"), so a credit word or a word for content takes the noun's role itself, a verb form the verb's. */
function rolesOfStem({ word, roles }: Word, words: Word[]): number {
  const taken = ((roles & roleSet('credit', 'content')) === 0 ? 0 : nouns) | ((roles & roleSet('make', 'generate')) === 0 ? 0 : roleSet('make', 'generate')) | ((roles & roleSet('is', 'ask')) === 0 ? 0 : doing);
  if (taken === 0 || /[^\p{L}\p{M}]/u.test(word)) return 0;
  return words.filter((stem) => stem.form === open.right && word.startsWith(stem.word)).reduce((sum, stem) => sum | (stem.roles & taken), 0);
}

/** A pointing word that holds its noun ("本記事", "본문") plays the noun's role too. */
function nounsOfPointer({ word, roles, form }: Word, words: Word[]): number {
  if ((roles & roleSet('this')) === 0 || form !== (open.left | open.right)) return 0;
  return words.filter((noun) => noun.word !== word && noun.word.length < word.length && word.endsWith(noun.word)).reduce((sum, noun) => sum | (noun.roles & nouns), 0);
}

function byWord(a: Word, b: Word): number {
  return a.word < b.word ? -1 : a.word > b.word ? 1 : a.form - b.form;
}

/** Leaves out words that a shorter stem stands for with the same roles; a very short one takes endings only. */
function withoutCovered(words: Word[]): Word[] {
  const stems = new Map(words.filter(({ form, word }) => form === open.right && !isGlued(word) && word.length > shortestStem).map((stem) => [stem.word, stem]));
  return words.filter((one) => {
    if (/[^\p{L}\p{M}]/u.test(one.word) || (one.form & (open.capitals | open.left)) !== 0) return true;
    for (let length = one.word.length - Number(one.form === open.right); length > 0; length -= 1) {
      const stem = stems.get(one.word.slice(0, length));
      if (stem) return stem.roles !== one.roles;
    }
    return true;
  });
}

/** What ships: all words in comparable form, and apart from them the agents of all languages and the names of tools. */
export function pack(files: PhraseFile[], tools: ToolFile): PackedPhrases {
  const byLang = new Map(files.map((file) => [file.lang, file]));
  const languages = files.map((file) => ({ file, words: withoutCovered(wordsOf(inBothAlphabets(file, byLang))) }));
  const named = toolWords(tools);
  const all = languages.map(({ words }) => words);
  const kinds = rankOf(all.flat().map(kindOf));
  const numbered = (words: Word[]): PackedWord[] => words.map((one) => ({ word: one.word, kind: kinds.indexOf(kindOf(one)) }));
  const kindCode = codeFor(all.flatMap(numbered).map(({ kind }) => kind));
  const toolCode = codeFor(named.words.map(({ kind }) => kind));
  const shared = codeFor([...all.map(numbered), named.words].flatMap((words) => splitWords(words).map((one) => one.shared)));
  return {
    lengths: shared.symbols,
    shared: shared.counts,
    kinds: kindCode.symbols.map((kind) => kinds[kind]).join(' '),
    kindCodes: kindCode.counts,
    starts: startsOf(files.map((file) => inBothAlphabets(file, byLang)), named.words),
    tools: packWords(named.words, shared, toolCode),
    toolNames: toolCode.symbols.map((kind) => named.names[kind]!),
    toolCodes: toolCode.counts,
    abbreviations: tools.abbreviations,
    languages: languages.map(({ file, words }) => ({ ...traits(file), words: packWords(numbered(words), shared, kindCode) })),
  };
}

/** How a role set and a form are written (`PackedPhrases.kinds`). */
function kindOf({ roles, form }: Word): string {
  const letters = roleNames.map((role, index) => ((roles & roleSet(role)) === 0 ? '' : String.fromCharCode(65 + index)));
  return letters.join('') + String(form);
}

function rankOf(kinds: string[]): string[] {
  const times = new Map<string, number>();
  for (const kind of kinds) times.set(kind, (times.get(kind) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind]) => kind);
}

/** Words of tools, each with the number of its name; of names that only look like tools with the number of no name. */
function toolWords({ tools, traps }: ToolFile): { names: PackedPhrases['toolNames']; words: PackedWord[] } {
  const names: PackedPhrases['toolNames'] = [];
  const words: PackedWord[] = [];
  for (const { name, common, words: written } of [...tools, { name: '', common: false, words: traps }]) {
    for (const word of written.map((one) => normalise(one).low.trim())) {
      const form = name === '' ? 0 : isGlued(word) ? open.left | open.right : /\p{sc=Cyrillic}{6}$/u.test(word) ? open.right : 0;
      const known = names.findIndex((one) => one[0] === name && one[1] === Number(common ?? false) && one[2] === form);
      const kind = known < 0 ? names.push([name, common ? 1 : 0, form]) - 1 : known;
      if (!words.some((one) => one.word === word && one.kind === kind)) words.push({ word, kind });
    }
  }
  return { names, words: words.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : a.kind - b.kind)) };
}

/** Serbian: its words and those of its base once more in Cyrillic letters. */
function inBothAlphabets(file: PhraseFile, byLang: Map<string, PhraseFile>): PhraseFile {
  if (!file.cyrillic) return file;
  const base = byLang.get(file.base ?? '');
  const joined = { ...file };
  for (const role of roleNames) {
    if (role !== 'tool') joined[role] = [...(file[role] ?? []), ...[...(base?.[role] ?? []), ...(file[role] ?? [])].map(inCyrillic)];
  }
  return joined;
}

/** How the agents of all languages and the names of tools begin (`PackedPhrases.starts`). */
function startsOf(files: PhraseFile[], toolWords: PackedWord[]): string {
  const agents = files.flatMap((file) => wordsOf(file, ['agent', 'weak'])).map(({ word, form }) => {
    if ((form & open.capitals) !== 0) return word.toUpperCase();
    return (form & open.right) !== 0 && word.length < startLength && isSpaced(word) ? word + stemMark : word;
  });
  const words = new Set([...agents, ...toolWords.map(({ word }) => word)]);
  const startOf = (word: string): string => word.slice(0, isSpaced(word) ? startLength : shortStart);
  const starts = new Set([...words].filter((word) => !namesShorterAgent(word, words)).map(startOf));
  return [...starts].filter((start) => !holdsStem(start, starts)).sort().join('|');
}

const isSpaced = (word: string): boolean => ['letter', 'digit'].includes(charKind(word[0]!));

/** "AI tool", "generative AI": one of its words opens the gate by itself. */
function namesShorterAgent(word: string, words: Set<string>): boolean {
  const parts = word.split(' ');
  return parts.length > 1 && parts.some((part) => words.has(part) || (part.length <= 3 && words.has(part.toUpperCase())));
}

/** "robotext" next to "robot*". */
function holdsStem(start: string, starts: Set<string>): boolean {
  for (let length = 2; length < start.length - Number(start.endsWith(stemMark)); length += 1) if (starts.has(start.slice(0, length) + stemMark)) return true;
  return false;
}

function traits({ lang, base, scripts, verbLast, commaClauses, verbSecond, byWord, inflectsNames, prefixes, negativePrefix, negativeEndings }: PhraseFile): Omit<PackedPhrases['languages'][number], 'words'> {
  return {
    lang,
    ...(base ? { base } : {}),
    ...(scripts ? { scripts } : {}),
    ...(verbLast ? { verbLast } : {}),
    ...(commaClauses ? { commaClauses } : {}),
    ...(verbSecond ? { verbSecond } : {}),
    ...(byWord ? { byWord } : {}),
    ...(inflectsNames ? { inflectsNames } : {}),
    ...(prefixes ? { prefixes } : {}),
    ...(negativePrefix ? { negativePrefix } : {}),
    ...(negativeEndings ? { negativeEndings } : {}),
  };
}

const cyrillic = new Map(Array.from('abvgdđežzijklmnoprstćufhcčš', (letter, index) => [letter, Array.from('абвгдђежзијклмнопрстћуфхцчш')[index] ?? letter]));

/** Serbian words in their other alphabet; acronyms and foreign names stay as they are. */
function inCyrillic(word: string): string {
  const joined = word.toLowerCase().replaceAll('lj', 'љ').replaceAll('nj', 'њ').replaceAll('dž', 'џ');
  const letters = Array.from(joined, (letter) => cyrillic.get(letter) ?? letter).join('');
  return word === word.toUpperCase() ? letters.toUpperCase() : letters;
}

function main(): void {
  writeFileSync(`${folder}/packed.json`, `${JSON.stringify(pack(readPhraseFiles(), readToolFile()))}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
