import { attributeOf, contains, hasAttribute, idOf, localNameOf, nextElementOf, ownerDocumentOf, queryAll } from '../../shared/dom';
import { splitCredit } from './credit';
import { isSilent, visibleText } from './text';
import { isNamed } from './words';

/** What stands beside a picture about it; elements are null where the text came from an attribute or nothing was found. */
export interface Surroundings {
  caption: string;
  credit: string;
  captionElement: Element | null;
  creditElement: Element | null;
}

const MAX_FRAME_TEXT = 900;
const MAX_CREDIT = 200;
const MAX_PARTS = 150;

/** Finds caption and credit of a picture whose box is `frame`. */
export function surroundingsOf(element: Element, frame: Element): Surroundings {
  const credits = creditElements(frame);
  const captionElement = captionIn(frame, element, credits) ?? describedBy(element) ?? captionBelow(frame);
  const captionText = captionElement ? visibleText(captionElement, new Set(credits)) : '';
  const own = credits.map((credit) => visibleText(credit)).filter((text) => text !== '');
  const split = splitCredit(captionText);
  const creditText = [...new Set(own)].join(', ');
  if (creditText !== '') {
    const stripped = splitCredit(creditText);
    return { caption: captionText, credit: stripped.credit || creditText, captionElement: captionText === '' ? null : captionElement, creditElement: credits[0] ?? null };
  }
  return { ...split, captionElement: captionText === '' ? null : captionElement, creditElement: split.credit === '' ? null : captionElement };
}

function creditElements(frame: Element): Element[] {
  const found: Element[] = [];
  for (const part of queryAll(frame, '*').slice(0, MAX_PARTS)) {
    if (isSilent(part) || localNameOf(part) === 'figcaption' || !isNamed(part, 'credit') || found.some((other) => contains(other, part))) continue;
    const length = visibleText(part, new Set(), MAX_CREDIT + 1).length;
    if (length > 0 && length <= MAX_CREDIT) found.push(part);
  }
  return found;
}

function captionIn(frame: Element, picture: Element, credits: Element[]): Element | null {
  const figcaptions = queryAll(frame, 'figcaption').filter((caption) => visibleText(caption) !== '');
  if (figcaptions.length > 0) return figcaptions[0]!;
  const named = queryAll(frame, '*').slice(0, MAX_PARTS).find((part) => isNamed(part, 'caption') && !contains(part, picture) && !credits.includes(part) && visibleText(part, new Set(credits)) !== '');
  if (named) return named;
  return frame !== picture && visibleText(frame, new Set(credits)) !== '' ? frame : null;
}

function describedBy(element: Element): Element | null {
  const id = attributeOf(element, 'aria-describedby');
  if (!id) return null;
  const document = ownerDocumentOf(element);
  return document?.getElementById(id.split(/\s+/)[0]!) ?? null;
}

/** A caption directly below the frame: named so, or beginning with a credit. */
function captionBelow(frame: Element): Element | null {
  const next = nextElementOf(frame);
  if (!next || hasAttribute(next, 'hidden') || idOf(next) === 'comments') return null;
  const text = visibleText(next, new Set(), MAX_FRAME_TEXT + 1);
  if (text === '' || text.length > MAX_FRAME_TEXT) return null;
  return isNamed(next, 'caption') || isNamed(next, 'credit') || localNameOf(next) === 'figcaption' ? next : null;
}
