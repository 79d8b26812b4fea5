import { parentOf } from '../shared/dom';

const MAX_QUEUE = 30_000;
/** Nodes between two questions to the clock, which costs more than most nodes do. */
const STRIDE = 50;
const SHOW_ELEMENT_AND_TEXT = 5;

/** Nodes that were added to a document, each to be visited once with all below it, in slices of time. */
export class FreshNodes {
  private queue: Node[] = [];
  /** Nodes looked through, each with the queue's length when that began: what was added before is known by then. */
  private known = new Map<Node, number>();
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
    this.known.clear();
    this.at = 0;
    this.walker = null;
  }

  /** Visits for at most about `milliseconds`; what is left waits for the next call. */
  visitFor(milliseconds: number, document: Document, visit: (node: Node) => void): void {
    const end = performance.now() + milliseconds;
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
    const index = this.at++;
    const node = this.queue[index];
    if (!node) return;
    const parent = parentOf(node);
    const from = (parent && this.known.get(parent)) ?? 0;
    // What was added inside an added node was visited with that node, unless it came while or after that was looked through.
    this.known.set(node, index < from ? from : this.queue.length);
    if (index < from) return;
    visit(node);
    this.walker = document.createTreeWalker(node, SHOW_ELEMENT_AND_TEXT);
  }
}
