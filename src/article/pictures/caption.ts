import { attributeOf, contains, localNameOf, nextElementOf, ownerDocumentOf, parentElementOf, queryAll } from '../../shared/dom';
import { hasAltWords } from './alike';
import { splitAttribute, splitCredit, splitMarkedCredit } from './credit';
import { bareCredit, creditInAttributes, creditPieces, isMarked } from './credit-pieces';
import { joinPieces, piecesOf, type Piece } from './pieces';

/** What stands beside a picture about it; elements are null where the text came from an attribute or nothing was found. */
export interface Surroundings {
  caption: string;
  credit: string;
  captionElement: Element | null;
  creditElement: Element | null;
}

const MAX_CAPTION = 1_500;
const MAX_LOOSE = 600;
const MAX_HEADING = 300;

/** Finds caption and credit of a picture; `levels` are the elements round it, innermost first (levelsOf). */
export function surroundingsOf(element: Element, levels: Element[]): Surroundings {
  const pieces = captionPieces(element, levels);
  const credits = creditPieces(pieces, element, levels);
  const captions = pieces.filter((piece) => !credits.includes(piece));
  const joined = joinPieces(captions).slice(0, MAX_CAPTION);
  const named = [...new Set(credits.map((piece) => bareCredit(piece.text)))].join(', ');
  const split = splitCredit(joined);
  const parts = named === '' ? split : { caption: withoutTail(split.credit !== '' && named.includes(split.credit) ? split.caption : joined, named), credit: named };
  const found = parts.credit === '' ? { ...parts, credit: creditInAttributes(element) } : parts;
  const caption = found.caption === '' ? titleCaption(element) : found.caption;
  return {
    caption,
    credit: found.credit,
    captionElement: found.caption === '' ? null : commonElement(captions),
    creditElement: credits[0]?.element ?? (parts.credit === '' ? null : commonElement(captions)),
  };
}

/** The pieces of the caption: of figcaptions, of elements named or described as caption, else the nearest text, else the caption-like next sibling. */
function captionPieces(element: Element, levels: Element[]): Piece[] {
  const top = levels.at(-1)!;
  const all = levels.length > 1 ? piecesOf(top) : [];
  const inFigcaption = all.filter((piece) => piece.tags.has('figcaption'));
  if (inFigcaption.length > 0) return bestWorded(inFigcaption);
  const inNamed = all.filter((piece) => piece.lists.has('caption') && !isForeign(piece));
  if (inNamed.length > 0) return inNamed;
  const described = describedBy(element);
  if (described) return piecesOf(described);
  return nearestText(levels) ?? below(element, top);
}

/** Where some pieces are named as the caption's text, the others (offers, labels) are not the caption. */
function bestWorded(pieces: Piece[]): Piece[] {
  const worded = pieces.filter((piece) => piece.lists.has('captionText'));
  return worded.length > 0 ? pieces.filter((piece) => worded.includes(piece) || piece.lists.has('credit')) : pieces;
}

/** Text of the innermost level that has more than a credit, without bylines, dates and the like. */
function nearestText(levels: Element[]): Piece[] | null {
  let nearest: Piece[] | null = null;
  for (const level of levels.slice(1)) {
    const pieces = piecesOf(level).filter((piece) => !isForeign(piece));
    const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    if (length > (nearest ? MAX_HEADING : MAX_LOOSE)) break;
    if (length > 1) nearest = pieces;
    if (pieces.some((piece) => !isMarked(piece.text) && !piece.lists.has('credit'))) break;
  }
  return nearest;
}

const FOREIGN = ['person', 'social', 'advert', 'chrome', 'related'] as const;

function isForeign({ lists, tags }: Piece): boolean {
  return !lists.has('credit') && (tags.has('time') || tags.has('nav') || FOREIGN.some((list) => lists.has(list)));
}

/** The next sibling, if it is named so, says what the alt text says, or holds an explicit credit. */
function below(element: Element, top: Element): Piece[] {
  const next = nextElementOf(top);
  if (!next || queryAll(next, 'img, video, h1, h2').length > 0) return [];
  const pieces = piecesOf(next).filter((piece) => !isForeign(piece));
  const text = joinPieces(pieces);
  if (text.length < 2 || text.length > MAX_LOOSE) return [];
  const isNamed = pieces.every((piece) => piece.lists.has('caption') || piece.lists.has('credit')) || localNameOf(next) === 'figcaption';
  return isNamed || hasAltWords(text, attributeOf(element, 'alt') ?? '') || splitMarkedCredit(text).credit !== '' ? pieces : [];
}

/** The caption without the credit that it ends in. */
function withoutTail(caption: string, credit: string): string {
  const { caption: head, credit: tail } = splitCredit(caption);
  return tail !== '' && (credit.includes(tail) || tail.includes(credit)) ? head : caption;
}

/** A title of some length is the caption where no text shows one. */
function titleCaption(element: Element): string {
  const caption = attributeOf(element, 'data-caption') ?? attributeOf(element, 'title') ?? '';
  return caption.length < 25 || /[<>]/.test(caption) ? '' : splitAttribute(caption.slice(0, MAX_CAPTION)).caption;
}

function describedBy(element: Element): Element | null {
  const id = (attributeOf(element, 'aria-describedby') ?? '').trim().split(/\s+/)[0];
  return id ? (ownerDocumentOf(element)?.getElementById(id) ?? null) : null;
}

/** The innermost element round all pieces. */
function commonElement(pieces: Piece[]): Element | null {
  let common: Element | null = pieces[0]?.element ?? null;
  while (common && !pieces.every((piece) => contains(common!, piece.element))) common = parentElementOf(common);
  return common;
}
