/**
 * The eager script: on every page, as small as it can be. It tells the background whether the page shows a prompt
 * and whether it looks like news; whatever else runs on a page is injected after that.
 */
import { looksLikeNews } from '../article/gate';
import { watchForPrompt } from '../consent/gate';
import { call, CallError } from '../messages/call';
import { closedRootOf } from '../platform/shadow';
import { attributeOf } from '../shared/dom';
import { onceHere, whenIdle, whenParsed } from './page-life';

const html = /^(?:text\/html|application\/xhtml\+xml)$/;

/** A frame as it looks from here; with none, nothing. */
function seenFrame(frame: Element | undefined): { url: string; width: number; height: number } {
  const src = frame ? (attributeOf(frame, 'src') ?? '') : '';
  const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href.slice(0, 8_000) : '';
  return { url, width: frame?.clientWidth ?? 0, height: frame?.clientHeight ?? 0 };
}

async function start(): Promise<void> {
  const alive = new AbortController();
  const ask = <T>(answer: Promise<T>): Promise<T | null> =>
    answer.catch((error: unknown) => {
      // Updated or disabled meanwhile: nothing of ours works on this page any more. A refusal concerns one question only.
      if (error instanceof CallError && error.message === 'no-answer') alive.abort();
      return null;
    });

  // Not waited for: a prompt may show at once, and the background hears this first.
  void ask(call('page.hello', {}));
  watchForPrompt(document, {
    signal: alive.signal,
    openOrClosedShadowRoot: closedRootOf,
    onPrompt: ({ kind, frame }) => void ask(call('page.prompt', { kind, frame: seenFrame(frame) })),
  });

  let injected = false;
  const look = (): void => {
    if (injected || alive.signal.aborted || !looksLikeNews(document)) return;
    injected = true;
    void ask(call('page.news', {}));
  };
  await whenParsed(document);
  whenIdle(look);
  // Stories that arrive late, or after a navigation within the page.
  for (const delay of [1_500, 5_000]) setTimeout(() => whenIdle(look), delay);
  (window as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', () => setTimeout(look, 800), { signal: alive.signal });
}

if (html.test(document.contentType) && onceHere('eager')) void start();
