import { hasAttribute, isElement, localNameOf, nodeTypeOf, queryAll } from '../shared/dom';

/** Why a page should be read again: another address, new text or cards, other pictures, or back from the browser's cache. */
export type ChangeReason = 'navigation' | 'content' | 'pictures' | 'restored';

export interface ObserveOptions {
  /** Our own elements: what changes in them is no news. */
  ours?: (element: Element) => boolean;
  /** Milliseconds of quiet before a change is told. */
  quiet?: number;
}

/** Records looked at in one delivery, deliveries' size that counts as a storm, and how long we look away then (ms). */
const mostRecords = 60;
const storm = 1000;
const firstRest = 2000;
const longestRest = 60_000;

/**
 * Tells, once per burst, that the page changed under us. One observer for the whole page; in a storm of mutations it
 * is taken off for 2 s, doubling up to a minute, so that it never costs the page noticeable time. Ends with `signal`.
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
  private reason: ChangeReason | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private restFor = firstRest;
  private seen = 0;
  private since = 0;
  private address: string;

  constructor(
    private readonly document: Document,
    private readonly window: Window,
    private readonly onChange: (reason: ChangeReason) => void,
    private readonly options: ObserveOptions,
  ) {
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
    this.observer.observe(this.document, { subtree: true, childList: true, attributes: true, attributeFilter: ['src', 'srcset', 'poster'] });
  }

  private look(records: MutationRecord[]): void {
    this.checkAddress();
    this.weigh(records.length);
    for (const record of records.slice(0, mostRecords)) {
      const reason = this.reasonOf(record);
      if (reason) this.note(reason);
      if (this.reason === 'content') break;
    }
  }

  /** More than `storm` records within a second: look away for a while, then assume that something changed. */
  private weigh(count: number): void {
    const now = performance.now();
    if (now - this.since > 1000) {
      if (this.seen < storm && now - this.since > 10_000) this.restFor = firstRest;
      this.since = now;
      this.seen = 0;
    }
    this.seen += count;
    if (this.seen < storm) return;
    this.observer.disconnect();
    this.seen = 0;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.connect();
      this.note('content');
    }, this.restFor);
    this.restFor = Math.min(this.restFor * 2, longestRest);
  }

  private reasonOf(record: MutationRecord): ChangeReason | null {
    const target = record.target;
    if (isElement(target) && this.options.ours?.(target)) return null;
    if (record.type === 'attributes') return 'pictures';
    for (let index = 0; index < record.addedNodes.length && index < mostRecords; index++) {
      const node = record.addedNodes[index]!;
      if (isElement(node) ? this.isNews(node) : nodeTypeOf(node) === 3 && ((node as Text).data.trim().length > 1)) return 'content';
    }
    return null;
  }

  private isNews(element: Element): boolean {
    if (this.options.ours?.(element)) return false;
    const name = localNameOf(element);
    if (name === 'script' || name === 'style' || name === 'link' || name === 'meta') return false;
    return name === 'img' || name === 'video' || hasAttribute(element, 'href') || (element.textContent ?? '').length > 20 || queryAll(element, 'img, a[href]').length > 0;
  }

  private checkAddress(): void {
    const address = this.document.URL;
    if (address.split('#')[0] !== this.address.split('#')[0]) this.note('navigation');
    this.address = address;
  }

  private note(reason: ChangeReason): void {
    if (this.reason === null || weight[reason] > weight[this.reason]) this.reason = reason;
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const told = this.reason;
      this.reason = null;
      if (told) this.onChange(told);
    }, this.options.quiet ?? 500);
  }
}

const weight: Record<ChangeReason, number> = { pictures: 0, content: 1, restored: 2, navigation: 3 };
