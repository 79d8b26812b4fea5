import { isElement, localNameOf } from '../shared/dom';
import { Storm, type StormLimits } from '../shared/storm';
import { isHere } from './gate-look';
import type { FreshNodes } from './gate-queue';

const MAX_ROOTS = 1000;
/** A page may add much when it loads. One that was stormy once is likely to be so again. */
const STORMY: StormLimits = { perSecond: 3_000, atOnce: 12_000, firstRest: 5_000, longestRest: 60_000, calm: Infinity };
// No attributes: a page that changes many of them would pay for each, even for those that are filtered out.
const observed: MutationObserverInit = { childList: true, subtree: true };

/** Notes what is added to a document and to the shadow roots and frames in it; a page that changes all the time is left for a while. */
export class Changes {
  private readonly roots = new Set<Node>();
  private readonly storm = new Storm(STORMY);
  private readonly observer: MutationObserver;
  private calmUntil = 0;

  /** `loaded` hears of frames that loaded, `wake` of anything; nodes that were added are in `fresh` by then. */
  constructor(private readonly fresh: FreshNodes, private readonly loaded: (frame: Element) => void, private readonly wake: () => void, private readonly signal: AbortSignal) {
    this.observer = new MutationObserver((records) => {
      let count = records.length;
      for (const { addedNodes } of records) {
        count += addedNodes.length;
        for (const node of addedNodes) fresh.add(node);
      }
      const rest = this.storm.count(count);
      if (rest > 0) this.leave(rest);
      wake();
    });
    signal.addEventListener('abort', () => this.observer.disconnect());
  }

  /** True while changes are not recorded: everything has to be looked through instead, seldom. */
  get isLeft(): boolean {
    return this.calmUntil > 0;
  }

  enter(root: Node): void {
    if (this.roots.has(root) || this.roots.size >= MAX_ROOTS) return;
    this.roots.add(root);
    if (!this.isLeft) this.observer.observe(root, observed);
    root.addEventListener('load', ({ target }) => this.onLoad(target as Node | null), { capture: true, signal: this.signal });
    this.fresh.add(root);
  }

  private onLoad(target: Node | null): void {
    if (!isElement(target) || localNameOf(target) !== 'iframe') return;
    this.loaded(target);
    this.wake();
  }

  /** Takes everything for fresh; after the calm, changes are recorded again. */
  sweep(): void {
    if (performance.now() > this.calmUntil) this.calmUntil = 0;
    for (const root of this.roots) {
      if (!isHere(root)) this.roots.delete(root);
      else {
        if (!this.isLeft) this.observer.observe(root, observed);
        this.fresh.add(root);
      }
    }
  }

  private leave(rest: number): void {
    this.observer.disconnect();
    this.fresh.clear();
    this.calmUntil = performance.now() + rest;
  }
}
