import { parentOf } from '../shared/dom';

const MAX_QUEUE = 30_000;
/** Nodes between two questions to the clock, which costs more than most nodes do. */
const STRIDE = 50;
const SHOW_ELEMENT_AND_TEXT = 5;

/** Nodes that were added to a document, each to be visited once with all below it, in slices of time. */
export class FreshNodes {
  private queue: Node[] = [];
  private batch = new Set<Node>();
  private at = 0;
  private walker: TreeWalker | null = null;

  add(node: Node): void {
    if (this.queue.length < MAX_QUEUE) this.queue.push(node);
  }

  get done(): boolean {
    return !this.walker && this.at >= this.queue.length;
  }

  clear(): void {
    this.queue = [];
    this.batch.clear();
    this.at = 0;
    this.walker = null;
  }

  /** Visits for at most about `milliseconds`; what is left waits for the next call. */
  visitFor(milliseconds: number, document: Document, visit: (node: Node) => void): void {
    const end = performance.now() + milliseconds;
    if (this.at === 0) this.batch = new Set(this.queue);
    do {
      for (let steps = 0; steps < STRIDE && !this.done; steps++) this.step(document, visit);
    } while (!this.done && performance.now() < end);
    if (this.done) this.clear();
  }

  private step(document: Document, visit: (node: Node) => void): void {
    try {
      this.stepOnce(document, visit);
    } catch {
      // A node of a frame that went is a dead object.
      this.walker = null;
    }
  }

  private stepOnce(document: Document, visit: (node: Node) => void): void {
    const next = this.walker?.nextNode() ?? null;
    if (next) {
      visit(next);
      return;
    }
    this.walker = null;
    const node = this.queue[this.at++];
    if (!node) return;
    const parent = parentOf(node);
    // What was added inside an added node is visited with that node.
    if (parent && this.batch.has(parent)) return;
    visit(node);
    this.walker = document.createTreeWalker(node, SHOW_ELEMENT_AND_TEXT);
  }
}
