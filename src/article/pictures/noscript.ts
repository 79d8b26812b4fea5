import { attributeOf, childrenOf, localNameOf, nextElementOf, parentElementOf, previousElementOf, queryAll, textContentOf } from '../../shared/dom';
import { parseSrcset, setOf } from './srcset';

const MAX_NOSCRIPT = 20_000;
const MAX_CHILDREN = 12;

/** Addresses in the noscript element beside a lazy picture: its next or previous neighbour, or that of its box. */
export function noscriptTwin(element: Element): string[] {
  const parent = parentElementOf(element);
  if (!parent || localNameOf(element) !== 'img' || localNameOf(parent) === 'noscript') return [];
  const box = localNameOf(parent) === 'picture' ? parent : element;
  const noscript = [nextElementOf(box), previousElementOf(box), childNoscript(parent)].find((beside) => beside && localNameOf(beside) === 'noscript');
  return noscript ? addressesInNoscript(noscript) : [];
}

/** The only noscript of a box that holds little else. */
function childNoscript(parent: Element): Element | null {
  const children = childrenOf(parent);
  if (children.length > MAX_CHILDREN) return null;
  const noscripts = Array.from(children).filter((child) => localNameOf(child) === 'noscript');
  const images = Array.from(children).filter((child) => localNameOf(child) === 'img');
  return noscripts.length === 1 && images.length === 1 ? noscripts[0]! : null;
}

/** Addresses of the first img written inside a noscript element, parsed or not. */
export function addressesInNoscript(noscript: Element): string[] {
  const image = queryAll(noscript, 'img')[0];
  if (image) return [attributeOf(image, 'src') ?? '', ...parseSrcset(setOf(image) ?? '', 20).map((candidate) => candidate.address)];
  const text = (textContentOf(noscript) ?? '').slice(0, MAX_NOSCRIPT);
  const start = text.search(/<img\b/i);
  const written = start < 0 ? '' : tagAt(text, start);
  return written === '' ? [] : [attributeIn(written, 'src'), ...parseSrcset(attributeIn(written, 'srcset'), 20).map((candidate) => candidate.address)].filter((address) => address !== '');
}

/** The tag that begins at `start`, to the first ">" outside quotes. */
function tagAt(text: string, start: number): string {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return text.slice(start, at);
  }
  return '';
}

function attributeIn(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  return (match?.[1] ?? match?.[2] ?? '').replaceAll('&amp;', '&');
}

