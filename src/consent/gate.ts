import { contains, isElement, isText, localNameOf, parentOf } from '../shared/dom';
import { boxAround, isLabel, isPromptFrame, isShown, isTopic, outermostHost, rootOf } from './gate-look';
import { Pace } from './gate-pace';
import { FreshNodes } from './gate-queue';
import { frameDocument } from './walk';

export interface GateOptions {
  signal: AbortSignal;
  onPrompt: (hint: { kind: 'top' | 'frame'; frame?: Element }) => void;
  /** How long to look closely, in milliseconds; afterwards the watch goes on, seldom. Default 15,000. */
  timeoutMs?: number;
  openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null;
  /** Whether a reader sees the element; default: the engine's own answer. */
  isShown?: (element: Element) => boolean;
}

/** Milliseconds from a change to the look at it: at first, and after the close watch. */
const SOON = 10;
const LATER = 300;
const LOOK_MS = 6;
const MAX_WAITING = 60;
const MAX_TELLS = 6;
const MAX_FRAME_LOOKS = 12;
/** Looks without any mutation: style sheets arrive and animations end unseen by an observer. */
const EXTRA_LOOKS = [120, 300, 700, 1500, 3000, 6000, 10_000, 15_000];
/** The same, counted from when a prompt was found that cannot be seen yet: most fade in. */
const FADING = [40, 100, 200, 400, 800, 1600];

const observed: MutationObserverInit = { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'open', 'src'] };

/**
 * Tells, now or whenever it appears, that a document shows what may be a consent prompt, or a frame of another origin
 * that may hold one. Only what was added to the page is looked at; a look takes a few milliseconds at most.
 */
export function watchForPrompt(document: Document, options: GateOptions): void {
  const { signal, onPrompt, openOrClosedShadowRoot: closedRootOf } = options;
  const shown = options.isShown ?? isShown;
  const fresh = new FreshNodes();
  const waiting = new Set<Element>();
  const hosts = new Set<Element>();
  const frames = new Map<Element, number>();
  const roots = new WeakSet<Node>();
  const halves = new WeakMap<Element, { topic?: boolean; control?: Element }>();
  let told: Element[] = [];
  let tells = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begun = performance.now();
  let address = document.location?.href;
  const pace = new Pace();
  let fading: ReturnType<typeof setTimeout>[] = [];

  const tell = (box: Element, frame: boolean): void => {
    if (tells >= MAX_TELLS || told.some((other) => contains(other, box) || contains(box, other))) return;
    told.push(box);
    tells++;
    onPrompt(frame ? { kind: 'frame', frame: box } : { kind: 'top' });
  };

  /** Words and buttons in different shadow roots of one host: the host is the box once it has both. */
  const nestedBox = (label: Node, control: Element): Element | null => {
    const host = outermostHost(label);
    if (!host) return null;
    halves.set(host, { ...halves.get(host), control });
    return halves.get(host)?.topic ? host : null;
  };

  const considerTopic = (text: Text): void => {
    const host = text.data.length > 20 ? outermostHost(text) : null;
    if (!host || !isTopic(text.data)) return;
    const control = halves.get(host)?.control;
    halves.set(host, { ...halves.get(host), topic: true });
    if (control && shown(control)) tell(host, false);
  };

  const consider = (label: Node, control: Element): void => {
    const box = boxAround(label) ?? nestedBox(label, control);
    if (!box) return;
    if (shown(control)) tell(box, false);
    else if (waiting.size < MAX_WAITING && !waiting.has(control)) {
      waiting.add(control);
      fading.forEach(clearTimeout);
      fading = FADING.map((milliseconds) => setTimeout(() => plan(0), milliseconds));
    }
  };

  const enter = (root: Node): void => {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, observed);
    fresh.add(root);
  };

  const lookAt = (node: Node): void => {
    if (isText(node)) {
      const parent = parentOf(node);
      if (parent && isElement(parent) && isLabel((node as Text).data)) consider(node, parent);
      else considerTopic(node as Text);
      return;
    }
    if (!isElement(node)) return;
    const name = localNameOf(node);
    if (name === 'iframe') frames.set(node, 0);
    else if (name === 'input' && isLabel((node as HTMLInputElement).value ?? '')) consider(node, node);
    const inner = rootOf(node, closedRootOf);
    if (inner) enter(inner);
    else if (name.includes('-') && hosts.size < MAX_WAITING) hosts.add(node);
  };

  const lookAgain = (): void => {
    for (const host of hosts) {
      const inner = rootOf(host, closedRootOf);
      if (inner || !host.isConnected) hosts.delete(host);
      if (inner) enter(inner);
    }
    for (const [frame, looks] of frames) {
      const inner = frameDocument(frame);
      if (inner?.body) enter(inner);
      else if (!inner && isPromptFrame(frame)) tell(frame, true);
      if (!frame.isConnected || told.includes(frame) || looks >= MAX_FRAME_LOOKS) frames.delete(frame);
      else frames.set(frame, looks + 1);
    }
    for (const control of waiting) {
      if (control.isConnected && !shown(control)) continue;
      waiting.delete(control);
      if (control.isConnected) consider(control.firstChild ?? control, control);
    }
  };

  const look = (): void => {
    timer = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    if (document.location?.href !== address) {
      address = document.location?.href;
      begun = start;
      tells = 0;
    }
    told = told.filter((box) => box.isConnected);
    fresh.visitFor(LOOK_MS, document, lookAt);
    lookAgain();
    pace.spent(performance.now() - start);
    if (!fresh.done) plan(0);
  };

  const plan = (milliseconds: number): void => {
    timer ??= setTimeout(look, Math.max(milliseconds, pace.rest));
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.addedNodes) fresh.add(node);
      if (record.type === 'attributes' && localNameOf(record.target as Element) === 'iframe') frames.set(record.target as Element, 0);
    }
    const late = performance.now() - begun > (options.timeoutMs ?? 15_000);
    if (!fresh.done || waiting.size + frames.size + hosts.size > 0) plan(late ? LATER : SOON);
  });

  const extras = EXTRA_LOOKS.map((milliseconds) => setTimeout(() => plan(0), milliseconds));
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    [...extras, ...fading].forEach(clearTimeout);
  });
  if (!signal.aborted) {
    enter(document);
    look();
  }
}
