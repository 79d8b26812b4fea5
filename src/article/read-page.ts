import type { Budget } from '../shared/budget';
import { firstChildOf } from '../shared/dom';
import { type Companion, survey, type Survey } from './cards/survey';
import { type Line, LineReader, linesFrom, readLines } from './lines';
import { frameBody, silent, type Visitor } from './walk';

export interface PageReading {
  /** The visible text in lines. */
  lines: Line[];
  /** Every element, for cards. */
  page: Survey;
}

/** Reads a page in one walk: its lines (of `body`, on the budget `forText`) and its survey (of everything, on `forAll`). */
export function readPage(document: Document, body: Element, forText: Budget, forAll: Budget, skip: (element: Element) => boolean): PageReading {
  const reader = new LineReader(skip, true, forText);
  const follower = new Follower(body, reader, forText);
  const page = survey(document, forAll, follower);
  const lines = follower.isPlain ? linesFrom(reader, body, forText, skip) : readLines(body, forText, skip);
  return { lines, page };
}

/**
 * Leads a visitor through `root` along with a survey, as `walk` would. Where the page has another order for readers than
 * for a survey (shadow roots, frames with content) the page is not plain, and what the visitor saw is worth nothing.
 */
class Follower implements Companion {
  isPlain = true;
  private depth = 0;
  /** The depths of the root and of the element whose inside the visitor does not want; 0 for none. */
  private rootAt = 0;
  private closedAt = 0;
  private isDone = false;

  constructor(
    private readonly root: Element,
    private readonly visitor: Visitor,
    private readonly budget: Budget,
  ) {}

  opened(element: Element, tag: string, hasShadow: boolean): void {
    this.depth += 1;
    if (hasShadow) this.isPlain = false;
    if (this.rootAt === 0 && element === this.root) this.rootAt = this.depth;
    else if (!this.goesOn()) return;
    if (silent.has(tag) || !this.visitor.enter(element, tag)) this.closedAt = this.depth;
  }

  closed(): void {
    if (this.closedAt === this.depth) this.closedAt = 0;
    else if (this.isInside) this.visitor.leave();
    if (this.depth === this.rootAt) this.isDone = true;
    this.depth -= 1;
  }

  text(node: Text): void {
    if (this.goesOn()) this.visitor.text(node);
  }

  framed(frame: Element): void {
    const body = frameBody(frame);
    if (body && firstChildOf(body)) this.isPlain = false;
    if (this.goesOn() && this.visitor.enter(frame, 'iframe')) this.visitor.leave();
  }

  private get isInside(): boolean {
    return this.rootAt > 0 && this.closedAt === 0 && !this.isDone;
  }

  /** Whether the visitor wants the next node and may have it. */
  private goesOn(): boolean {
    if (!this.isInside) return false;
    if (!this.budget.take()) this.isDone = true;
    return !this.isDone;
  }
}
