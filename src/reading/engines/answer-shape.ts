import { EngineError } from '../types';

/** A translation longer than this many times its source (plus some words) is none. */
const mostTimes = 6;
const mostMore = 400;
/** A translation of a long text is at least this share of it, even from Spanish into Chinese. */
const leastShare = 0.1;
const longSource = 120;

/** Throws `bad-answer` when `text` cannot be a translation of `source`: empty, far too short or long, or a server echoing our key. */
export function checkTranslation(source: string, text: string, key: string): string {
  refuseKey(text, key);
  if (!text.trim() && /[\p{L}\p{N}]/u.test(source)) throw new EngineError('bad-answer', 'empty');
  if (text.length > source.length * mostTimes + mostMore) throw new EngineError('bad-answer', 'length');
  if (source.length >= longSource && text.length < source.length * leastShare) throw new EngineError('bad-answer', 'length');
  return text;
}

/** An answer that holds the key would be shown, stored and copied: it is dropped. */
export function refuseKey(text: string, key: string): void {
  if (key.length >= 6 && text.includes(key)) throw new EngineError('bad-answer', 'echo');
}
