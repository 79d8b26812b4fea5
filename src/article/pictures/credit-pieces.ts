import { attributeOf, closest, contains, localNameOf } from '../../shared/dom';
import { splitAttribute, splitMarkedCredit } from './credit';
import { isNameLike } from './names';
import { joinPieces, piecesOf, type Piece } from './pieces';

const MAX_CREDIT = 200;
const MAX_ATTRIBUTE = 1_500;

/** Which pieces are the credit: named so or beginning with a credit word or sign, in the caption or else near it; else a mere name after the caption. */
export function creditPieces(pieces: Piece[], element: Element, levels: Element[]): Piece[] {
  const found = pieces.filter((piece) => piece.text.length <= MAX_CREDIT && (isNamedCredit(piece) || isMarked(piece.text)));
  if (found.length === pieces.length && pieces.length > 0 && !isWhollyCredit(pieces)) found.shift();
  if (found.length > 0) return found;
  if (splitMarkedCredit(joinPieces(pieces)).credit !== '') return [];
  return nearCredits(pieces, element, levels) ?? nameAfter(pieces);
}

function nearCredits(pieces: Piece[], element: Element, levels: Element[]): Piece[] | null {
  for (const level of levels.slice(1)) {
    const outside = piecesOf(level).filter((piece) => piece.text.length <= MAX_CREDIT && !contains(piece.element, element) && !pieces.some((other) => other.element === piece.element));
    const credits = outside.filter((piece) => piece.lists.has('credit') || isMarked(piece.text) || (isEndNote(piece) && isNameLike(piece.text)));
    if (credits.length > 0) return credits;
  }
  return null;
}

const isEndNote = ({ tags }: Piece): boolean => tags.has('figure') && ['footer', 'small', 'cite', 'figcaption'].some((tag) => tags.has(tag));

function nameAfter(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  return pieces.length > 1 && last && isNameLike(last.text) ? [last] : [];
}

function isNamedCredit({ element, lists, tags }: Piece): boolean {
  if (localNameOf(element) === 'figcaption') return lists.has('creditInside') && !lists.has('caption') && closest(element, '[itemprop]') === element;
  return lists.has('credit') || lists.has('creditInside') || tags.has('cite') || tags.has('footer');
}

/** Whether a text is nothing but a marked credit. */
export function isMarked(text: string): boolean {
  const { caption, credit } = splitMarkedCredit(text);
  return credit !== '' && caption.length < 3;
}

/** Whether there is no caption, only a credit: several pieces, or one that says so. */
const isWhollyCredit = (pieces: Piece[]): boolean => pieces.every((piece) => isMarked(piece.text) || (localNameOf(piece.element) !== 'figcaption' && piece.lists.has('credit')));

/** A credit without its word and without brackets round the whole. */
export function bareCredit(text: string): string {
  const credit = splitMarkedCredit(text).credit || text;
  const isBracketed = /^[([（]/.test(credit) && /[)\]）]$/.test(credit) && !/[)\]）]/.test(credit.slice(1, -1));
  const isHalf = !/[([（]/.test(credit) && /[)\]）]$/.test(credit);
  return credit.slice(isBracketed ? 1 : 0, isBracketed || isHalf ? -1 : undefined).trim();
}

/** "© Agency", "| Bildquelle: name" in the alt or title attribute. */
export function creditInAttributes(element: Element): string {
  for (const name of ['title', 'alt', 'data-credit', 'data-copyright']) {
    const value = (attributeOf(element, name) ?? '').slice(0, MAX_ATTRIBUTE);
    const credit = name.startsWith('data-') ? value.trim() : splitAttribute(value).credit;
    if (credit !== '' && credit.length <= MAX_CREDIT) return credit;
  }
  return '';
}
