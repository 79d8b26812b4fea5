import type { Budget } from '../shared/budget';
import { attributeOf, isElement, localNameOf, previousSiblingOf, queryAll } from '../shared/dom';
import { parentAcross, textBelow, type RootOf } from './walk';

/** What is written about a switch, each from the most telling to the least. */
export interface Names {
  /** Its own label, the heading of its row. */
  titles: string[];
  /** Longer words around it: they speak of other purposes too. */
  texts: string[];
  /** Names in the markup, in English wherever the site is. */
  codes: string[];
}

const MAX_TITLE = 80;
const MAX_TEXT = 300;
const MAX_CLIMB = 6;
const MAX_SIBLINGS = 4;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,dt,th,summary,strong,b,label,[role=heading]';
const CODES = ['name', 'id', 'value'];

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Finds what is written about the switches of one box; a row is what holds no other switch. */
export class NameFinder {
  /** How many switches each box around them holds. */
  private readonly held = new Map<Element, number>();
  private readonly switches: ReadonlySet<Element>;

  constructor(
    switches: readonly Element[],
    container: Element,
    private readonly rootOf: RootOf,
    private readonly budget: Budget,
  ) {
    this.switches = new Set(switches);
    for (const element of switches) {
      for (let box = parentAcross(element), steps = 0; box && box !== container && steps < 2 * MAX_CLIMB; steps++) {
        this.held.set(box, (this.held.get(box) ?? 0) + 1);
        box = parentAcross(box);
      }
    }
  }

  private text(node: Node, max = MAX_TEXT): string {
    return tidy(textBelow(node, this.rootOf, this.budget, max));
  }

  /** The words that belong to the switch alone: what labels it, else its accessible name. */
  own(element: Element): string {
    return this.labels(element)[0] ?? '';
  }

  namesOf(element: Element): Names {
    const row = this.rowOf(element);
    const labels = this.labels(element);
    const own = [...labels, ...(row ? [...this.headings(row), this.text(row)] : [])].filter(Boolean);
    const written = [...(own.length > 0 ? own : this.before(row ?? element)), ...this.referred(element, 'aria-describedby')];
    return {
      titles: written.filter((text) => text.length <= MAX_TITLE),
      texts: written.filter((text) => text.length > MAX_TITLE),
      codes: this.codes(element, row),
    };
  }

  private labels(element: Element): string[] {
    const labels = Array.from((element as HTMLInputElement).labels ?? []);
    const own = localNameOf(element) === 'input' || localNameOf(element) === 'select' ? '' : this.text(element);
    const found = [
      ...this.referred(element, 'aria-labelledby'),
      ...labels.flatMap((label) => [...this.headings(label), this.text(label)]),
      tidy(attributeOf(element, 'aria-label') ?? ''),
      own,
      tidy(attributeOf(element, 'title') ?? ''),
    ];
    return found.filter(Boolean);
  }

  private referred(element: Element, attribute: string): string[] {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = (attributeOf(element, attribute) ?? '').split(/\s+/).filter(Boolean);
    const words = ids.map((id) => root.getElementById?.(id)).filter((found) => isElement(found ?? null)).map((found) => this.text(found!));
    return words.some(Boolean) ? [tidy(words.join(' '))] : [];
  }

  /** The largest box that holds this switch and no other; null where it has none of its own. */
  private rowOf(element: Element): Element | null {
    let row: Element | null = null;
    for (let box = parentAcross(element), steps = 0; box && steps < MAX_CLIMB && this.held.get(box) === 1; steps++) {
      row = box;
      box = parentAcross(box);
    }
    return row;
  }

  private headings(box: Element): string[] {
    return queryAll(box, HEADINGS).slice(0, 2).map((heading) => this.text(heading)).filter(Boolean);
  }

  /** The words before it, where names and switches stand side by side. */
  private before(element: Element): string[] {
    let node = previousSiblingOf(element);
    for (let steps = 0; node && steps < MAX_SIBLINGS; steps++) {
      if (isElement(node) && (this.switches.has(node) || this.held.has(node))) return [];
      const text = this.text(node);
      if (text) return [text];
      node = previousSiblingOf(node);
    }
    return [];
  }

  private codes(element: Element, row: Element | null): string[] {
    const values = (of: Element, names: string[]): string[] => names.map((name) => attributeOf(of, name) ?? '');
    const data = Array.from(element.attributes ?? []).flatMap(({ name, value }) => (name.startsWith('data-') ? [value] : []));
    const codes = [...values(element, CODES), ...data, ...(row ? values(row, ['id', 'data-category', 'data-purpose', 'data-service']) : [])];
    return codes.filter((code) => code && code.length <= MAX_TITLE);
  }
}
