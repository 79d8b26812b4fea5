/** A labelled place, see RULE.md. Paths are child numbers from the element they start at ("2.1.3"), "" is that element itself. */
export interface Label {
  /** From the document element. */
  root: string;
  /** From the root. */
  headline: string;
  /** From the root. */
  link: string;
  /** Hash of the link's href attribute, and which of the links with this attribute it is. */
  href: string;
  nth: number;
  /** Hash of the headline's text without white space. */
  check: string;
}

export interface PageLabels {
  id: string;
  /** The weights were fitted on "tune" and "report" (see fit.ts); "check" was labelled last and kept from every choice. */
  half: 'tune' | 'report' | 'check';
  cards: Label[];
  optional: Label[];
}

export interface FoundCard {
  root: Element;
  link: Element;
  headlineElement: Element;
}

/** What is needed to add up precision and recall over pages. */
export interface CardCounts {
  labelled: number;
  /** Found cards that count: those at optional places are left out. */
  found: number;
  right: number;
  /** Of the right ones, those with exactly the labelled root, and with the labelled headline. */
  sameRoot: number;
  sameHeadline: number;
}

/** A place found again in a document. */
interface Place {
  label: Label;
  root: Element;
  link: Element;
}

/** FNV-1a, 32 bits, over UTF-16 code units; hexadecimal. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** Compares the cards found in a document with its labels, by the rule's last paragraph. Works in a browser and outside. */
export function scoreCards(document: Document, labels: PageLabels, found: FoundCard[]): CardCounts & { missed: Place[]; wrong: FoundCard[]; hits: FoundCard[] } {
  const cards = placesOf(document, labels.cards);
  const optional = placesOf(document, labels.optional);
  const open = new Set(cards);
  const counts = { labelled: labels.cards.length, found: 0, right: 0, sameRoot: 0, sameHeadline: 0 };
  const wrong: FoundCard[] = [];
  const hits: FoundCard[] = [];
  for (const card of found) {
    const hit = [...open].find((place) => place.root === card.root) ?? [...open].find((place) => agrees(place, card, cards));
    if (hit) {
      open.delete(hit);
      hits.push(card);
      counts.right += 1;
      if (hit.root === card.root) counts.sameRoot += 1;
      if (hash(squeezed(card.headlineElement)) === hit.label.check) counts.sameHeadline += 1;
    } else if (!optional.some((place) => place.root.contains(card.root) || card.root.contains(place.root))) wrong.push(card);
  }
  counts.found = counts.right + wrong.length;
  return { ...counts, missed: [...open], wrong, hits };
}

function agrees(place: Place, card: FoundCard, all: Place[]): boolean {
  const outer = card.root.contains(place.root) ? card.root : place.root.contains(card.root) ? place.root : null;
  if (!outer || all.filter(({ root }) => outer.contains(root)).length > 1) return false;
  return withoutFragment(place.link) === withoutFragment(card.link);
}

const withoutFragment = (link: Element): string => (link.getAttribute('href') ?? '').split('#')[0]!;

/** The labels' places; where a parser built the page differently, by the link's hash. */
function placesOf(document: Document, labels: Label[]): Place[] {
  const links = new Map<string, Element[]>();
  for (const link of document.querySelectorAll('a[href]')) {
    const key = hash(link.getAttribute('href')!);
    links.set(key, [...(links.get(key) ?? []), link]);
  }
  return labels.flatMap((label) => {
    const root = follow(document.documentElement, label.root);
    const link = root && follow(root, label.link);
    if (root && link && hash(link.getAttribute('href') ?? '') === label.href) return [{ label, root, link }];
    const other = links.get(label.href)?.[label.nth];
    const above = other && climb(other, label.link === '' ? 0 : label.link.split('.').length);
    return above ? [{ label, root: above, link: other }] : [];
  });
}

function follow(from: Element, path: string): Element | null {
  let at: Element | undefined = from;
  for (const step of path === '' ? [] : path.split('.')) at = at?.children[Number(step) - 1];
  return at ?? null;
}

function climb(from: Element, levels: number): Element | null {
  let at: Element | null = from;
  for (let i = 0; i < levels; i += 1) at = at?.parentElement ?? null;
  return at;
}

const squeezed = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, '');

/** Precision and recall over all cards of the pages. */
export function rates(counts: CardCounts[]): { p: number; r: number; sameRoot: number; sameHeadline: number; labelled: number } {
  const sum = (key: keyof CardCounts) => counts.reduce((total, count) => total + count[key], 0);
  const right = sum('right') || Number.MIN_VALUE;
  return { p: right / (sum('found') || 1), r: right / (sum('labelled') || 1), sameRoot: sum('sameRoot') / right, sameHeadline: sum('sameHeadline') / right, labelled: sum('labelled') };
}
