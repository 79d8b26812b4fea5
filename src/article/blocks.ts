import { parentElementOf } from '../shared/dom';
import { namesOf } from './hints';
import { directionOf, languageOf, languageOfAttribute, languageOfMarkup, type Detector } from './language';
import type { Line, Place } from './lines';
import type { Block, BlockKind, TextAnchor } from './types';

const context = 32;
const longestQuote = 300;

const kindOfTag: Record<string, BlockKind> = {
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
  li: 'list-item', dt: 'list-item', dd: 'list-item', blockquote: 'quote', pre: 'preformatted', td: 'table', th: 'table', caption: 'table',
};

const leadName = /(?:^|[\s_-])(?:lead|lede|intro|standfirst|dek|teaser|summary|chapeau|vorspann|ingress|abstract|subtitle|subhead|excerpt)/i;

/** Blocks of an article from its lines; `page` is every line of the page, for the context of the anchors. */
export function blocksOf(lines: Line[], page: Line[], detect: Detector | null): Block[] {
  const positions = new Map(page.map((line, index) => [line, index]));
  const languages = new Map<Element | null, string>();
  return lines.map((line, index) => {
    const at = positions.get(line) ?? -1;
    const lang = languageOf(line.text, markupLanguage(line.place.element, languages), detect);
    return {
      kind: kindOf(line, index),
      text: line.text,
      lang,
      dir: directionOf(lang),
      element: line.place.element,
      nodes: line.nodes,
      anchor: anchorFor(line.text, page[at - 1]?.text ?? '', page[at + 1]?.text ?? ''),
    };
  });
}

/** Blocks mostly share their parents, whose language is looked up once. */
function markupLanguage(element: Element, known: Map<Element | null, string>): string {
  const own = languageOfAttribute(element);
  if (own) return own;
  const parent = parentElementOf(element);
  let lang = known.get(parent);
  if (lang === undefined) {
    lang = languageOfMarkup(parent);
    known.set(parent, lang);
  }
  return lang;
}

function anchorFor(text: string, before: string, after: string): TextAnchor {
  const quote = text.slice(0, longestQuote);
  const rest = text.length > longestQuote ? text.slice(longestQuote) : after;
  return { quote, prefix: before.slice(-context), suffix: rest.slice(0, context) };
}

function kindOf(line: Line, index: number): BlockKind {
  for (let place: Place | null = line.place, up = 0; place && up < 4; place = place.parent, up++) {
    const kind = kindOfTag[place.tag];
    if (kind) return kind;
  }
  return index === 0 && leadName.test(namesOf(line.place.element)) ? 'lead' : 'paragraph';
}
