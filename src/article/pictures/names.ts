import { LetterPattern } from '../letters';
import words from './credit-words.json' with { type: 'json' };

const AGENCIES = new Set(words.agencies);
const NOT_NAMES = new Set(words.notNames);
const JOINERS = new Set(['via', 'for', 'de', 'la', 'le', 'del', 'di', 'da', 'dos', 'von', 'van', 'der', 'den', 'und', 'and', 'y', 'e', 'et', 'of', 'the', 'für', 'by', 'zu', 'auf', 'bin', 'al', 'el', 'och', 'og', 'i', 'a']);
const wordy = new LetterPattern(String.raw`[\p{L}\p{N}]`);
const wordEnd = new LetterPattern(String.raw`[\p{Ll}]{3}\.$`);
const cases = new LetterPattern(String.raw`[\p{Lu}\p{Ll}]`);
const capital = new LetterPattern(String.raw`^[^\p{L}\p{N}]*[\p{Lu}]`);
const MAX_NAME = 90;
const MAX_WORDS = 12;

/** Whether a short text names a known picture agency, alone or between slashes, commas, bars or "via". */
export function namesAgency(text: string): boolean {
  if (text.length > 140) return false;
  return text
    .toLowerCase()
    .split(/[/,|;•·–—()]|\bvia\b|\s-\s/)
    .some((part) => AGENCIES.has(part.trim()));
}

/** Whether a text can be the name of a person or agency: short, no sentence, its words capitalised ("A. Name/dpa", "REUTERS"). */
export function isNameLike(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_NAME || NOT_NAMES.has(trimmed.toLowerCase().replace(/\.$/, ''))) return false;
  if (namesAgency(trimmed)) return true;
  const parts = trimmed.split(/[\s/|,&+–—-]+/).filter((part) => wordy.test(part));
  if (parts.length === 0 || parts.length > MAX_WORDS || /[!?。！？:]$/.test(trimmed) || wordEnd.test(trimmed)) return false;
  const cased = parts.filter((part) => cases.test(part) && !JOINERS.has(part.toLowerCase()));
  return cased.length > 0 && cased.every((part) => capital.test(part) || /\.\w{2,4}$/.test(part) || part.startsWith('@') || AGENCIES.has(part.toLowerCase()));
}
