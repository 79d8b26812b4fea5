/** What a browser test may do, the same in both browsers. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JavaScript expression, or a function that runs in the page and sees nothing but its arguments. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the arguments cross as JSON, their types are the caller's
export type Work<T> = string | ((...args: any[]) => T | Promise<T>);

export type ProblemKind = 'console' | 'exception' | 'dialog' | 'request';

/** Something that must not happen during a test. */
export interface Problem {
  kind: ProblemKind;
  /** True when the extension's code is at fault, false for the page's own. */
  ours: boolean;
  text: string;
  url: string;
}

export interface View {
  /** Runs work in the document and returns its result as JSON would carry it. */
  evaluate<T>(work: Work<T>, ...args: unknown[]): Promise<T>;
  /** Asks again until the answer is truthy; throws after `timeout` milliseconds (20,000). */
  waitFor<T>(work: Work<T>, args?: unknown[], timeout?: number): Promise<T>;
  /** A real (trusted) click in the middle of the first match that is shown. */
  click(selector: string): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  /** One key by its DOM name (`Enter`, `Tab`, `a`), with modifiers before it (`Alt+Shift+C`). */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(file: string): Promise<void>;
}

export interface PageHandle extends View {
  /** The tab's number in the extension's own API. */
  readonly tabId: number;
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  activate(): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

export interface Emulation {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

export interface LaunchOptions {
  headless?: boolean;
  /** `closed`: everything but loopback is refused and recorded as a problem. */
  network?: 'closed' | 'open';
  /** Close the page that opens itself at install (the default). */
  closeWelcome?: boolean;
  /** The browser's own language, `en-US` if not given. */
  locale?: string;
}

export interface OpenOptions {
  /** Go on with what is there when the page has not loaded in so many milliseconds. */
  loadWithin?: number;
  /** A page that sends its reader to another site (saved pages send them home) is stopped there and stays as it is. */
  stay?: boolean;
}

export interface BrowserUnderTest {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly extensionOrigin: string;
  /** Opens a tab and waits for the page's load event. */
  openPage(url: string, options?: OpenOptions): Promise<PageHandle>;
  /** Opens a page of the extension in a tab, e.g. `src/popup/index.html?tab=3`. */
  extensionPage(path: string): Promise<PageHandle>;
  /** A tab that is open already and whose address contains the text. */
  findPage(addressPart: string, timeout?: number): Promise<PageHandle>;
  /** Runs work with the extension's API (`browser` in Firefox, `chrome` in Chromium), on a page of its own. */
  inExtension<T>(work: Work<T>, ...args: unknown[]): Promise<T>;
  /** Runs work in the background; in Firefox its first argument is the event page's window, in Chromium the worker's `self`. */
  inBackground<T>(work: (background: never, ...args: never[]) => T | Promise<T>, ...args: unknown[]): Promise<T>;
  /** Ends the background as the browser does when it is idle; the next message or event starts it again. */
  endBackground(): Promise<void>;
  /** Opens the toolbar popup itself over the page. */
  realPopup(page: PageHandle): Promise<View>;
  emulate(emulation: Emulation): Promise<void>;
  /** Page zoom, 1 = 100 %. */
  setZoom(page: PageHandle, factor: number): Promise<void>;
  /** Empties what all sites stored: cookies, local and session storage, databases, service workers. */
  clearSites(): Promise<void>;
  /** Empties the extension's storage and tells nobody; open pages of the extension should be closed before. */
  clearExtension(): Promise<void>;
  /** Closes the tabs that only the tests need, for a reader who will look at the window. */
  closeTools(): Promise<void>;
  /** What went wrong since the last call. */
  takeProblems(): Promise<Problem[]>;
  /** Resolves when the reader closed the last window. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
