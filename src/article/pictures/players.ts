import { attributeOf, localNameOf } from '../../shared/dom';
import { wordsOf } from './words';
import { absolute } from './url';

/** Attributes in which players that are no audio element keep the address of what they play. */
const ADDRESSES = ['src', 'data-src', 'data-audio', 'data-audio-src', 'data-audio-url', 'data-mp3', 'data-file', 'data-url'];
const SOUND = /\.(?:mp3|m4a|aac|og[ga]|opus|wav|flac)(?:$|[?#])/i;
const SPOKEN = new Set(['podcast', 'podcasts', 'audio', 'audioplayer', 'radio', 'episode']);
/** What holds an address of its own kind, however it is called. */
const OTHERS = new Set(['a', 'img', 'video', 'script', 'link', 'source', 'track', 'input']);

/** Where players other than audio elements may be found; what has a `src` or `data-src` is looked at anyway. */
export const PLAYERS = ADDRESSES.slice(2).map((name) => `[${name}]`).join(', ');

/** The address of the sound that an element of the page's own making or an embedded player plays; null where it is none. */
export function soundOf(element: Element, base: string): string | null {
  const name = localNameOf(element);
  if (OTHERS.has(name)) return null;
  for (const attribute of ADDRESSES) {
    const address = attributeOf(element, attribute);
    if (address !== null && (SOUND.test(address.slice(0, 2_000)) || (name === 'iframe' && isSpoken(element, address)))) return absolute(address, base);
  }
  return null;
}

/** An embedded page that its address or title calls a podcast. */
const isSpoken = (frame: Element, address: string): boolean => wordsOf(`${address.replace(/[?#].*$/s, '')} ${attributeOf(frame, 'title') ?? ''}`).some((word) => SPOKEN.has(word));
