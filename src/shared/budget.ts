/** How much work one pass over a page may do. */
export interface BudgetLimits {
  nodes: number;
  milliseconds: number;
}

/**
 * A count-down that every loop over a page asks before its next step.
 * Once it is spent it stays spent; whoever stops early says so in its result.
 */
export class Budget {
  private nodesLeft: number;
  private readonly end: number;
  private spentFlag = false;

  constructor(limits: BudgetLimits, private readonly signal: AbortSignal | null = null, private readonly now: () => number = () => performance.now()) {
    this.nodesLeft = limits.nodes;
    this.end = now() + limits.milliseconds;
  }

  /** Takes `count` nodes; false when the budget is spent or the work was aborted. The clock is asked every 64 nodes. */
  take(count = 1): boolean {
    if (this.spentFlag) return false;
    this.nodesLeft -= count;
    const askClock = count > 1 || (this.nodesLeft & 63) === 0;
    if (this.nodesLeft < 0 || this.signal?.aborted || (askClock && this.now() > this.end)) this.spentFlag = true;
    return !this.spentFlag;
  }

  /** Ends it at once: whoever meets a limit of its own says so here. */
  spend(): void {
    this.spentFlag = true;
  }

  get spent(): boolean {
    return this.spentFlag;
  }
}
