import { Budget } from '../shared/budget';
import type { AnswerContext } from './types';
import { isVisible } from './visible';
import { openRootOf, type RootOf } from './walk';

/** How a page is looked at. */
export interface Sight {
  rootOf: RootOf;
  isVisible: (element: Element) => boolean;
  signal: AbortSignal;
  /** Time for one look; where none is given, each reading has a short one of its own. */
  time?: ReadingTime;
}

/** How an answer's context has pages looked at: as a page's own script would where it says nothing else. */
export const sightOf = (context: Pick<AnswerContext, 'shadowRootOf' | 'isVisible' | 'signal'>): Sight =>
  ({ rootOf: context.shadowRootOf ?? openRootOf, isVisible: context.isVisible ?? isVisible, signal: context.signal });

/** Milliseconds for each reading of a page, at first and on later tries: enough for a busy, slow machine. */
const AT_FIRST = 150;
const LATER = [600, 1800];

/** What is read in one look at a page, bounded; a look that time cut short is known as such and may be repeated with more. */
export class ReadingTime {
  private milliseconds = AT_FIRST;
  private readonly more = [...LATER];
  private readings: { budget: Budget; end: number }[] = [];

  constructor(private readonly now: () => number = () => performance.now()) {}

  budget(nodes: number, signal: AbortSignal): Budget {
    const budget = new Budget({ nodes, milliseconds: this.milliseconds }, signal, this.now);
    this.readings.push({ budget, end: this.now() + this.milliseconds });
    return budget;
  }

  begin(): void {
    this.readings = [];
  }

  /** Whether time ended something of this look; what is too long to be read is no matter of time. */
  get ranOut(): boolean {
    const now = this.now();
    return this.readings.some(({ budget, end }) => budget.spent && now > end);
  }

  /** Gives the next look more time; false when there is no more to give. */
  extend(): boolean {
    this.milliseconds = this.more.shift() ?? 0;
    return this.milliseconds > 0;
  }
}

/** A budget for one reading by this sight. */
export const budgetFor = ({ time = new ReadingTime(), signal }: Sight, nodes: number): Budget => time.budget(nodes, signal);
