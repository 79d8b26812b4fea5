import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';

declare global {
  var colophonPeers: Record<'readability' | 'defuddle', { run(): void; answer(): string }>;
}

let readable = '';
let defuddled = '';

/** A peer's text: block elements apart, as its own `textContent` would run paragraphs together. */
function textOf(html: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html');
  document.querySelectorAll('script, style, noscript').forEach((element) => element.remove());
  document.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, td, th, blockquote, figcaption, br, section, dd, dt, pre').forEach((element) => element.after(' \n '));
  return document.body.textContent ?? '';
}

globalThis.colophonPeers = {
  readability: {
    run: () => {
      readable = new Readability(document.cloneNode(true) as Document).parse()?.content ?? '';
    },
    answer: () => textOf(readable),
  },
  defuddle: {
    run: () => {
      defuddled = new Defuddle(document.cloneNode(true) as Document, { url: document.URL }).parse().content;
    },
    answer: () => textOf(defuddled),
  },
};
