import words from './gate-words.json';

export interface GateOptions {
  signal: AbortSignal;
  onPrompt: (hint: { kind: 'top' | 'frame'; frame?: Element }) => void;
  /** How long to look closely, in milliseconds; afterwards the watch goes on, seldom. Default 15,000. */
  timeoutMs?: number;
  openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null;
}

/** Tells when a document shows what may be a consent prompt, or a frame that may hold one. */
export function watchForPrompt(document: Document, options: GateOptions): void {
  let told = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    const text = (document.body?.textContent ?? '').slice(0, 500_000).toLowerCase();
    if (told || options.signal.aborted || !words.topic.some((word) => text.includes(word)) || !words.decide.some((word) => text.includes(word))) return;
    told = true;
    options.onPrompt({ kind: 'top' });
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, 50);
  });
  observer.observe(document, { childList: true, subtree: true });
  options.signal.addEventListener('abort', () => observer.disconnect());
  look();
}
