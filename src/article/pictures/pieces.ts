import { isElement, isText, localNameOf, parentElementOf } from '../../shared/dom';
import { following, INLINE, isSilent } from './text';
import { hintsOf, type HintList } from './words';

/** A run of text beside a picture and what the elements round it say of it. */
export interface Piece {
  element: Element;
  text: string;
  /** Hint lists of the element and its ancestors up to the root. */
  lists: ReadonlySet<HintList>;
  /** Tag names of the element and its ancestors up to the root. */
  tags: ReadonlySet<string>;
}

const MAX_PIECES = 40;
const MAX_NODES = 600;
const MAX_TEXT = 1_500;
const MAX_CLIMB = 12;

/** The runs of visible text below a root, in order; text of one element without a break is one piece. Screen-reader labels, buttons and repetitions are left out. */
export function piecesOf(root: Element): Piece[] {
  const pieces: Piece[] = [];
  let node: Node | null = root;
  for (let count = 0; node && count < MAX_NODES && pieces.length < MAX_PIECES; count += 1) {
    const skipped: boolean = isElement(node) && node !== root && (isSilent(node) || hintsOf(node).has('label'));
    if (isText(node)) addText(pieces, node, root);
    node = following(node, root, skipped);
  }
  const folded = pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ').trim() }));
  return folded.filter(({ text }, index) => text !== '' && !folded.slice(0, index).some((earlier) => earlier.text === text));
}

/** The texts of pieces as one, without spaces before punctuation. */
export const joinPieces = (pieces: Piece[]): string => pieces.map((piece) => piece.text).join(' ').replace(/\s+([,.;:!?])/g, '$1').trim();

function addText(pieces: Piece[], node: Text, root: Element): void {
  const text = (node.nodeValue ?? '').slice(0, MAX_TEXT);
  const holder = holderOf(node, root);
  if (holder === null || (text.trim() === '' && pieces.at(-1)?.element !== holder)) return;
  const last = pieces.at(-1);
  if (last?.element === holder) last.text = `${last.text}${text}`.slice(0, MAX_TEXT);
  else pieces.push({ element: holder, text, ...surroundings(holder, root) });
}

function holderOf(node: Text, root: Element): Element | null {
  let holder = parentElementOf(node);
  while (holder && holder !== root && INLINE.has(localNameOf(holder))) holder = parentElementOf(holder);
  return holder;
}

function surroundings(holder: Element, root: Element): { lists: Set<HintList>; tags: Set<string> } {
  const lists = new Set<HintList>();
  const tags = new Set<string>();
  let node: Element | null = holder;
  for (let count = 0; node && count < MAX_CLIMB; count += 1) {
    tags.add(localNameOf(node));
    for (const list of hintsOf(node)) lists.add(list);
    if (node === root) break;
    node = parentElementOf(node);
  }
  return { lists, tags };
}
