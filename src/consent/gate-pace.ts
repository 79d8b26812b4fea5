/** Part of the time that looking may take in the long run. */
const SHARE = 0.04;
/** Milliseconds of work that may be done ahead of that: a page that was quiet is looked at without delay. */
const AHEAD = 40;

/** Keeps repeated work within a share of the time. */
export class Pace {
  private left = AHEAD;
  private at: number;

  constructor(private readonly now: () => number = () => performance.now()) {
    this.at = now();
  }

  /** Notes work just done, in milliseconds. */
  spent(milliseconds: number): void {
    const now = this.now();
    this.left = Math.min(AHEAD, this.left + (now - this.at) * SHARE) - milliseconds;
    this.at = now;
  }

  /** Milliseconds to wait before the next work. */
  get rest(): number {
    return Math.max(0, -this.left / SHARE);
  }
}
