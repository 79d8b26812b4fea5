import { attributeOf, isConnected, isElement, isText, parentElementOf, textContentOf } from '../shared/dom';
import { longestLine } from './lines';

export interface LabelWatchOptions {
  /** Where the labels of the last reading stand. */
  labels: () => Element[];
  /** True when words by themselves are a label. */
  isLabel: (words: string) => boolean;
  /** Told once per burst: a label came, went or reads otherwise. */
  onChange: () => void;
  /** Milliseconds of quiet before it is told. */
  quiet?: number;
}

const attributes = ['alt', 'title', 'aria-label', 'ai-disclosure'];
/** Changes looked at in one delivery, and in one second; a page that changes more is read anew as a whole (article/observe). */
const mostRecords = 60;
const mostInSecond = 300;

/**
 * Watches for labels that come late, are rewritten or taken away: short changes that reading the page for new stories
 * does not notice. A change that has nothing to do with a label costs a few comparisons. Ends with `signal`.
 */
export function watchLabels(document: Document, options: LabelWatchOptions, signal: AbortSignal): void {
  const window = document.defaultView;
  if (!window || signal.aborted) return;
  const { labels, isLabel, onChange, quiet = 400 } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let seen = 0;

  const tell = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, quiet);
  };
  const inLabel = (element: Element | null, known: Set<Element>): boolean => {
    for (let at = element, up = 0; at && up < 3; at = parentElementOf(at), up += 1) if (known.has(at)) return true;
    return false;
  };
  const speaks = (node: Node): boolean => {
    const words = (textContentOf(node) ?? '').slice(0, longestLine + 1).replace(/\s+/g, ' ').trim();
    return words.length > 1 && words.length <= longestLine && isLabel(words);
  };
  const matters = (record: MutationRecord, known: Set<Element>): boolean => {
    const element = isElement(record.target) ? record.target : parentElementOf(record.target);
    if (!element || inLabel(element, known)) return element !== null;
    if (record.type === 'attributes') return record.attributeName === 'ai-disclosure' || isLabel(attributeOf(element, record.attributeName!) ?? '');
    if (record.type === 'characterData') return speaks(element);
    return Array.from(record.addedNodes).slice(0, mostRecords).some((node) => (isElement(node) || isText(node)) && speaks(node));
  };

  const observer = new window.MutationObserver((records) => {
    const now = performance.now();
    if (now - since > 1_000) {
      since = now;
      seen = 0;
    }
    seen += records.length;
    if (timer !== undefined || seen > mostInSecond) return;
    const known = new Set(labels());
    if (records.slice(0, mostRecords).some((record) => matters(record, known)) || [...known].some((label) => !isConnected(label))) tell();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
