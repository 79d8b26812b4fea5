export interface StormLimits {
  /** Records of changes that a page may make in a second, and at once (when it loads), before watching each costs it too much. */
  perSecond: number;
  atOnce: number;
  /** Milliseconds to look away in a first storm and at most: doubled from storm to storm. */
  firstRest: number;
  longestRest: number;
  /** Milliseconds without a storm after which the next one counts as the first again. */
  calm: number;
}

/** Measures how much a page changes, so that nobody watches one that does nothing else. */
export class Storm {
  private left: number;
  private at: number;
  private rest: number;
  private watchedAgain = -Infinity;

  constructor(
    private readonly limits: StormLimits,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.left = limits.atOnce;
    this.rest = limits.firstRest;
    this.at = now();
  }

  /** Counts records; says for how many milliseconds to look away, 0 while there is no storm. */
  count(records: number): number {
    const { perSecond, atOnce, firstRest, longestRest, calm } = this.limits;
    const now = this.now();
    this.left = Math.min(atOnce, this.left + ((now - this.at) * perSecond) / 1000) - records;
    this.at = now;
    if (this.left >= 0) return 0;
    const rest = now - this.watchedAgain > calm ? firstRest : this.rest;
    this.left = atOnce;
    this.rest = Math.min(longestRest, rest * 2);
    this.watchedAgain = now + rest;
    return rest;
  }
}
