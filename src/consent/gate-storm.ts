/** Records of changes that a page may make in a second, and at once (when it loads), before watching each costs it too much. */
const A_SECOND = 3_000;
const AT_ONCE = 12_000;
/** Milliseconds for which a stormy page is not watched; doubled each time it is stormy again. */
const CALM = 5_000;
const LONGEST = 60_000;

/** Tells when a page changes so much that its changes should not be recorded for us any more. */
export class Storm {
  private left = AT_ONCE;
  private at: number;
  private calm = CALM;

  constructor(private readonly now: () => number = () => performance.now()) {
    this.at = now();
  }

  /** Notes changes; true when they are too many. */
  isTooMuch(changes: number): boolean {
    const now = this.now();
    this.left = Math.min(AT_ONCE, this.left + ((now - this.at) * A_SECOND) / 1000) - changes;
    this.at = now;
    return this.left < 0;
  }

  /** Milliseconds until the changes may be watched again. */
  takeCalm(): number {
    const { calm } = this;
    this.calm = Math.min(LONGEST, calm * 2);
    return calm;
  }
}
