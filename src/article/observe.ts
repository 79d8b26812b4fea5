import { isElement } from '../shared/dom';
import { Storm, type StormLimits } from '../shared/storm';
import { openRootsIn, reasonOf, weights, type ChangeReason } from './mutations';

export type { ChangeReason } from './mutations';

export interface ObserveOptions {
  /** Our own elements: what changes in them is no news. */
  ours?: (element: Element) => boolean;
  /** Milliseconds from the first change of a burst until it is told. */
  quiet?: number;
  /** How long the page was last read for (ms): a page that is dear to read is read less often. */
  cost?: () => number;
}

/** What a page that changes without end is made to wait for (ms), unless reading it costs more than a twentieth of that time. */
const longQuiet = 5000;
const longestQuiet = 60_000;
const share = 20;
/** After a navigation a reader waits: what was read before need not have been that much cheaper. */
const hurriedShare = 4;
/** Records looked at in one delivery. */
const mostRecords = 60;
const stormy: StormLimits = { perSecond: 1000, atOnce: 1000, firstRest: 2000, longestRest: 60_000, calm: 10_000 };
const watched: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['src', 'srcset', 'poster'] };

/**
 * Tells, once per burst, that the page changed under us: half a second after its first change, and the longer the more
 * bursts follow each other. One observer for the page and its open shadow roots; in a storm of mutations it is taken off
 * for 2 s, doubling up to a minute, so that it never costs the page noticeable time. Ends with `signal`.
 */
export function observePage(document: Document, onChange: (reason: ChangeReason) => void, signal: AbortSignal, options: ObserveOptions = {}): void {
  const window = document.defaultView;
  if (!window || signal.aborted) return;
  const watch = new PageWatch(document, window, onChange, options);
  watch.start();
  signal.addEventListener('abort', () => watch.stop(), { once: true });
}

class PageWatch {
  private readonly observer: MutationObserver;
  private readonly ends = new AbortController();
  private readonly ours: (element: Element) => boolean;
  private readonly quiet: number;
  private readonly cost: () => number;
  private reason: ChangeReason | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private readonly storm = new Storm(stormy);
  private pace: number;
  private told = -Infinity;
  private address: string;

  constructor(
    private readonly document: Document,
    private readonly window: Window,
    private readonly onChange: (reason: ChangeReason) => void,
    options: ObserveOptions,
  ) {
    this.ours = options.ours ?? (() => false);
    this.quiet = this.pace = options.quiet ?? 500;
    this.cost = options.cost ?? (() => 0);
    this.address = document.URL;
    this.observer = new MutationObserver((records) => this.look(records));
  }

  start(): void {
    this.connect();
    const options = { signal: this.ends.signal };
    const moved = () => this.checkAddress();
    this.window.addEventListener('popstate', moved, options);
    this.window.addEventListener('hashchange', moved, options);
    this.window.addEventListener('pageshow', (event) => event.persisted && this.note('restored'), options);
    const navigation = (this.window as { navigation?: EventTarget }).navigation;
    navigation?.addEventListener('currententrychange', moved, options);
  }

  stop(): void {
    this.ends.abort();
    this.observer.disconnect();
    clearTimeout(this.timer);
    clearTimeout(this.rest);
  }

  private connect(): void {
    this.observer.observe(this.document, watched);
    this.watchRootsIn(this.document);
  }

  private watchRootsIn(top: Document | Element): void {
    for (const root of openRootsIn(top)) this.observer.observe(root, watched);
  }

  private look(records: MutationRecord[]): void {
    this.checkAddress();
    const rest = this.storm.count(records.length);
    if (rest > 0) this.lookAway(rest);
    for (const record of records.slice(0, mostRecords)) {
      const reason = reasonOf(record, this.ours);
      if (!reason) continue;
      this.note(reason);
      for (const node of Array.from(record.addedNodes).slice(0, mostRecords)) if (isElement(node)) this.watchRootsIn(node);
    }
  }

  private lookAway(milliseconds: number): void {
    this.observer.disconnect();
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.connect();
      // Something will have changed meanwhile.
      this.note('content');
    }, milliseconds);
  }

  private checkAddress(): void {
    const address = this.document.URL;
    if (address.split('#')[0] !== this.address.split('#')[0]) this.note('navigation');
    this.address = address;
  }

  private note(reason: ChangeReason): void {
    if (this.reason === null || weights[reason] > weights[this.reason]) this.reason = reason;
    const hurried = weights[reason] > weights.content;
    if (this.timer !== undefined && !(hurried && this.pace > this.hurriedPace)) return;
    clearTimeout(this.timer);
    this.pace = hurried ? this.hurriedPace : this.nextPace();
    this.timer = setTimeout(() => this.tell(), this.pace);
  }

  private get hurriedPace(): number {
    return Math.min(Math.max(this.quiet, this.cost() * hurriedShare), longestQuiet);
  }

  /** Doubles while a burst follows the last one closely, and falls back once the page has been calm. */
  private nextPace(): number {
    const follows = performance.now() - this.told < this.pace * 2;
    if (!follows) return this.quiet;
    return Math.min(Math.max(Math.min(this.pace * 2, longQuiet), this.cost() * share), longestQuiet);
  }

  private tell(): void {
    this.timer = undefined;
    this.told = performance.now();
    const reason = this.reason;
    this.reason = null;
    if (reason) this.onChange(reason);
  }
}
