/** Records in a second that make a storm, how long we look away then, and after how much calm that starts anew (ms). */
const most = 1000;
const firstRest = 2000;
const longestRest = 60_000;
const calm = 10_000;

/** Measures how much a page changes, so that nobody watches one that does nothing else. */
export class Storm {
  private restFor = firstRest;
  private seen = 0;
  private since = 0;

  /** Counts records; says for how long to look away (ms), 0 while there is no storm. Doubles from storm to storm up to a minute. */
  count(records: number): number {
    const now = performance.now();
    if (now - this.since > 1000) {
      if (this.seen < most && now - this.since > calm) this.restFor = firstRest;
      this.since = now;
      this.seen = 0;
    }
    this.seen += records;
    if (this.seen < most) return 0;
    this.seen = 0;
    const rest = this.restFor;
    this.restFor = Math.min(this.restFor * 2, longestRest);
    return rest;
  }
}
