import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isGlued } from '../../../src/labels/grammar/lexicon';
import { normalise } from '../../../src/labels/grammar/normalise';
import { packWords } from '../../../src/labels/grammar/packed';
import type { PackedPhrases, PhraseFile } from '../../../src/labels/grammar/phrase-file';
import { nouns, roleNames, roleSet, type Role } from '../../../src/labels/grammar/roles';

const folder = 'src/labels/phrases';

interface Word {
  word: string;
  roles: number;
  form: number;
}

const open = { left: 1, right: 2, capitals: 4 };

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
  for (const one of words) one.roles |= nounsOfStem(one, words) | nounsOfPointer(one, words);
  return words;
}

/** A credit word hides the stem that it begins with ("foto", "foto*"), so it takes the noun's role itself. */
function nounsOfStem({ word, roles }: Word, words: Word[]): number {
  if ((roles & roleSet('credit')) === 0 || /[^\p{L}\p{M}]/u.test(word)) return 0;
  return words.filter((stem) => stem.form === open.right && word.startsWith(stem.word)).reduce((sum, stem) => sum | (stem.roles & nouns), 0);
}

/** A pointing word that holds its noun ("本記事", "본문") plays the noun's role too. */
function nounsOfPointer({ word, roles, form }: Word, words: Word[]): number {
  if ((roles & roleSet('this')) === 0 || form !== (open.left | open.right)) return 0;
  return words.filter((noun) => noun.word !== word && noun.word.length < word.length && word.endsWith(noun.word)).reduce((sum, noun) => sum | (noun.roles & nouns), 0);
}

function byWord(a: Word, b: Word): number {
  return a.word < b.word ? -1 : a.word > b.word ? 1 : a.form - b.form;
}

/** Leaves out words that a shorter stem stands for with the same roles. */
function withoutCovered(words: Word[]): Word[] {
  const stems = new Map(words.filter(({ form, word }) => form === open.right && !isGlued(word)).map((stem) => [stem.word, stem]));
  return words.filter((one) => {
    if (/[^\p{L}\p{M}]/u.test(one.word) || (one.form & open.capitals) !== 0) return true;
    for (let length = one.word.length - 1; length > 0; length -= 1) {
      const stem = stems.get(one.word.slice(0, length));
      if (stem) return stem.roles !== one.roles;
    }
    return true;
  });
}

/** What ships: all words in comparable form, and apart from them the agents of all languages. */
export function pack(files: PhraseFile[]): PackedPhrases {
  const byLang = new Map(files.map((file) => [file.lang, file]));
  const languages = files.map((file) => ({ file, words: withoutCovered(wordsOf(inBothAlphabets(file, byLang))) }));
  const agents = new Map(files.flatMap((file) => gateWords(inBothAlphabets(file, byLang))).map((one) => [`${one.word}\n${one.form}`, { ...one, roles: roleSet('agent') }]));
  const gate = withoutCovered([...agents.values()].sort(byWord));
  const kinds = rankedKinds([...languages.flatMap(({ words }) => words), ...gate]);
  const place = new Map(kinds.map((kind, index) => [kind.join(), index]));
  const packed = (words: Word[]): string => packWords(words.map(({ word, roles, form }) => ({ word, kind: place.get([roles, form].join()) ?? 0 })));
  return {
    kinds,
    gate: packed(gate),
    languages: languages.map(({ file, words }) => ({ ...traits(file), words: packed(words) })),
  };
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

const gateLength = 5;

/** The beginnings of a language's agents: enough to tell that a text may speak of one. */
function gateWords(file: PhraseFile): Word[] {
  const words = wordsOf(file, ['agent', 'weak']).map((one) => (one.word.length > gateLength ? { ...one, word: one.word.slice(0, gateLength), form: one.form | open.right } : one));
  return [...words, ...(file.prefixes ?? []).flatMap((prefix) => words.map((one) => ({ ...one, word: prefix + one.word })))];
}

function rankedKinds(words: Word[]): [number, number][] {
  const counts = new Map<string, number>();
  for (const { roles, form } of words) counts.set([roles, form].join(), (counts.get([roles, form].join()) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key.split(',').map(Number) as [number, number]);
}

function traits({ lang, base, scripts, verbLast, commaClauses, prefixes, negativePrefix }: PhraseFile): Omit<PackedPhrases['languages'][number], 'words'> {
  return {
    lang,
    ...(base ? { base } : {}),
    ...(scripts ? { scripts } : {}),
    ...(verbLast ? { verbLast } : {}),
    ...(commaClauses ? { commaClauses } : {}),
    ...(prefixes ? { prefixes } : {}),
    ...(negativePrefix ? { negativePrefix } : {}),
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
  writeFileSync(`${folder}/packed.json`, `${JSON.stringify(pack(readPhraseFiles()))}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
