import { fold } from './fold';
import { areDifferent, knownNames } from './known-names';
import data from './names.json';
import { speakersIn } from './speakers';
import { titledNames } from './titled-names';

const openers = new Set(Object.values(data.openers).flat().map(fold));
const nounCapitals = new Set(data.nounCapitals);
const bareNouns = new Set(data.bareNouns);
type Lists = Record<string, string[] | undefined>;
const placeWords: Lists = data.placeWords;
const plainNouns = new Set(Object.values(data.plainNouns as Lists).flatMap((words) => words ?? []).map(fold));
const upperStart = /^\p{Lu}/u;
/** NASA, BBC, U.S.: names wherever they stand. */
const acronym = /^\p{Lu}[\p{Lu}\p{N}&.-]*\p{Lu}\.?$/u;

interface Word {
  text: string;
  /** The word before it, where only spaces stand between. */
  before: string;
  /** True where a sentence or direct speech begins, so that the capital says nothing. */
  first: boolean;
  /** True when only spaces stand between this word and the one before it. */
  joined: boolean;
}

/** Scripts without capitals end a word: "NHKによると". */
const casedWord = /(?<![\p{LC}\p{M}\p{N}])\p{LC}[\p{LC}\p{M}\p{N}]*(?:[-’'.&]\p{LC}[\p{LC}\p{M}\p{N}]*)*/gu;

function wordsOf(sentence: string): Word[] {
  let end = 0;
  let last = '';
  return [...sentence.matchAll(casedWord)].map((match) => {
    const between = sentence.slice(end, match.index);
    const first = end === 0 || /[.!?:…“"«„‘]/.test(between);
    end = match.index + match[0].length;
    const word = { text: match[0], before: /^\s+$/.test(between) ? last : '', first, joined: !first && /^\s+$/.test(between) };
    last = match[0];
    return word;
  });
}

/**
 * The names in a sentence: runs of capitalised words, acronyms, countries and days of the week, who speaks, and in scripts
 * without capitals what stands beside a title. A single word at the beginning of a sentence, and in German a single noun
 * that is no place ("in Ulm"), may be anything and is left out.
 */
export function namesIn(sentence: string, lang: string): string[] {
  const runs: Word[][] = [];
  for (const word of wordsOf(sentence)) {
    if (!upperStart.test(word.text)) runs.push([]);
    else if (word.joined && runs.at(-1)?.length) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  const base = lang.split('-')[0]!.toLowerCase();
  const isName = ([word, ...more]: Word[]) =>
    word !== undefined && (more.length > 0 || acronym.test(word.text) || (!word.first && (!nounCapitals.has(base) || isPlace(word, base))));
  const names = runs.map((run) => withoutOpener(run, bareNouns.has(base))).filter(isName);
  const runsAndTitled = [...names.map((run) => run.map(({ text }) => text).join(' ')), ...titledNames(sentence, lang)];
  const speakers = speakersIn(sentence, lang).filter((word) => !openers.has(fold(word)));
  const more = [...speakers, ...knownNames(sentence, lang)].filter((single) => !runsAndTitled.some((name) => name.includes(single)));
  return [...new Set([...runsAndTitled, ...more])];
}

/** In languages that write every noun with a capital: one after "in", "aus", "nach" without an article. */
function isPlace({ text, before }: Word, base: string): boolean {
  return (placeWords[base]?.includes(before.toLowerCase()) ?? false) && !plainNouns.has(fold(text));
}

/** A run without the word that only begins the sentence ("The", "Yesterday", in Russian any noun). */
function withoutOpener(run: Word[], anyNoun: boolean): Word[] {
  const [head, ...rest] = run;
  const opens = head?.first && !acronym.test(head.text) && (anyNoun || openers.has(fold(head.text)));
  return opens ? rest.map((word) => ({ ...word, first: false })) : run;
}

/** Endings that a name may take on in one place and not in another (case, genitive, plural). */
const longestEnding = 3;

const caseEnding = /^[аеёиоуыэюяйьмхві]{0,2}$/;

/** What stands after an apostrophe: a genitive, or a case in Turkish. */
const suffix = /(?<=\p{L}{3})[’']\p{L}{1,5}$/u;
/** "And", "in", "to", "from", "like" and the article, which Arabic and Hebrew write together with a name. */
const joinedWord = /^(?:[وفبلكהובלמכש]{1,2}|ال|[وفبلك]ال)(?=\p{L}{3})/u;
const hangul = /\p{sc=Hangul}/u;
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Words of a source by their first letters, for looking up names in whatever case they stand. */
export class NameIndex {
  private readonly words = new Map<string, Set<string>>();
  private readonly text: string;

  constructor(text: string, private readonly lang = '') {
    this.text = fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
    for (const [word] of this.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const key = word.slice(0, 3);
      const list = this.words.get(key);
      if (list) list.add(word);
      else this.words.set(key, new Set([word]));
    }
  }

  /** The parts of a name that stand nowhere in the source: runs of its words, as written. */
  missing(name: string): string[] {
    const runs: string[][] = [[]];
    for (const word of name.split(' ')) {
      if (this.has(word)) runs.push([]);
      else runs.at(-1)!.push(word);
    }
    return runs.filter((run) => run.length > 0).map((run) => run.join(' '));
  }

  private has(word: string): boolean {
    const folded = fold(word).replace(suffix, '');
    if (dense.test(folded)) return this.text.includes(folded);
    // Particles stay on Korean words.
    if (hangul.test(folded)) return ` ${this.text}`.includes(` ${folded}`) || this.hasWord(folded);
    if (joinedWord.test(folded) && this.hasWord(folded.replace(joinedWord, ''))) return true;
    return (folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).every((part) => part.length < 2 || this.hasWord(part));
  }

  private hasWord(word: string): boolean {
    const near = this.words.get(word.slice(0, 3));
    if (!near) return false;
    if (near.has(word)) return true;
    for (const other of near) if (sameStem(word, other) && !areDifferent(word, other, this.lang)) return true;
    return false;
  }
}

function sameStem(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common += 1;
  // Short names in Cyrillic: "Рима", "Риме".
  const least = caseEnding.test(a.slice(common)) && caseEnding.test(b.slice(common)) ? 3 : 4;
  return common >= least && common > Math.max(a.length, b.length) / 2 && a.length - common <= longestEnding && b.length - common <= longestEnding;
}
