import type { RoleSet } from './roles';

/** What a known word or phrase stands for. */
export interface Entry {
  roles: RoleSet;
  /** Name of the tool, '' for other words. */
  tool: string;
  /** A tool whose name is also a common word or a person's name. */
  common: boolean;
  /** It may begin, or end, inside a word. */
  openLeft: boolean;
  openRight: boolean;
  /** Only capitals in the text are meant ("KI", not "ki"). */
  capitals: boolean;
}

/** The node that every word begins from; no letter leads to it. */
export const start = 0;

/** Words by their letters. Nodes are numbers in flat lists: a language is built in one pass and looked up without a copy. */
export class Trie {
  readonly #letter = [0];
  readonly #child = [0];
  readonly #sibling = [0];
  readonly #entries: (readonly Entry[])[] = [[]];
  readonly #first = new Map<number, number>();
  /** Nodes of the last word, by length of its beginnings. */
  readonly #path = [start];

  /** Adds a word that shares its first letters with the word before and goes on with `rest`; words come in order. Null: it only leads on. */
  add(shared: number, rest: string, entry: Entry | null): void {
    this.#path.length = shared + 1;
    let node = this.#path[shared] ?? start;
    for (let i = 0; i < rest.length; i += 1) {
      node = this.#grow(node, rest.charCodeAt(i));
      this.#path.push(node);
    }
    if (entry) this.#entries[node] = [...this.entriesAt(node), entry];
  }

  #grow(parent: number, letter: number): number {
    const node = this.#letter.push(letter) - 1;
    this.#child.push(0);
    this.#sibling.push(this.#child[parent] ?? 0);
    this.#entries.push(none);
    this.#child[parent] = node;
    if (parent === start) this.#first.set(letter, node);
    return node;
  }

  /** The node that a letter leads to, `start` if none. */
  next(node: number, letter: number): number {
    if (node === start) return this.#first.get(letter) ?? start;
    let child = this.#child[node] ?? start;
    while (child !== start && this.#letter[child] !== letter) child = this.#sibling[child] ?? start;
    return child;
  }

  /** What the letters up to a node stand for. */
  entriesAt(node: number): readonly Entry[] {
    return this.#entries[node] ?? none;
  }
}

const none: readonly Entry[] = [];
