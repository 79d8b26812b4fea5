import { contains, isElement, isText, localNameOf, parentOf } from '../shared/dom';
import { Changes } from './gate-changes';
import { Frames } from './gate-frames';
import { Halves } from './gate-halves';
import { Hidden } from './gate-hidden';
import { boxAround, isHere, isLabel, isShown, rootOf, type KnownTexts } from './gate-look';
import { Overlays } from './gate-overlay';
import { Pace } from './gate-pace';
import { FreshNodes } from './gate-queue';

export interface GateOptions {
  signal: AbortSignal;
  onPrompt: (hint: { kind: 'top' | 'frame'; frame?: Element }) => void;
  /** How long to look closely, in milliseconds; afterwards the watch goes on, seldom. Default 15,000. */
  timeoutMs?: number;
  openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null;
  /** Whether a reader sees the element; default: the engine's own answer. */
  isShown?: (element: Element) => boolean;
}

/** Milliseconds from a change to the look at it: at first, after the close watch, and while the page is left alone. */
const SOON = 10;
const LATER = 300;
const SELDOM = 1000;
const LOOK_MS = 6;
const MAX_HOSTS = 60;
const MAX_TELLS = 6;
/** Looks without any mutation: style sheets arrive and animations end unseen by an observer. */
const EXTRA_LOOKS = [120, 300, 700, 1500, 3000, 6000, 10_000, 15_000];

/**
 * Tells, now or whenever it appears, that a document shows what may be a consent prompt, or a frame of another origin
 * that may hold one. Only what was added to the page is looked at; a look takes a few milliseconds at most.
 */
export function watchForPrompt(document: Document, options: GateOptions): void {
  const { signal, onPrompt, openOrClosedShadowRoot: closedRootOf } = options;
  const shown = options.isShown ?? isShown;
  const fresh = new FreshNodes();
  const frames = new Frames();
  const halves = new Halves();
  const overlays = new Overlays();
  const pace = new Pace();
  /** Custom elements whose shadow root may still come. */
  const hosts = new Set<Element>();
  let texts: KnownTexts = new Map();
  let told: Element[] = [];
  let tells = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begun = performance.now();
  let address = document.location?.href;

  const plan = (milliseconds: number): void => {
    timer ??= setTimeout(look, Math.max(milliseconds, pace.rest));
  };
  const hidden = new Hidden(shown, () => plan(0));
  const onLoad = (frame: Element): void => {
    if (frames.load(frame)) told = told.filter((other) => other !== frame);
  };
  const changes = new Changes(fresh, onLoad, () => {
    const soon = performance.now() - begun < (options.timeoutMs ?? 15_000) ? SOON : LATER;
    if (changes.isLeft) plan(SELDOM);
    else if (!fresh.done || hidden.size + frames.size + hosts.size > 0) plan(soon);
  }, signal);

  /** False where this was told of before. */
  const tell = (box: Element, frame?: Element): boolean => {
    if (tells >= MAX_TELLS || told.some((other) => contains(other, box) || contains(box, other))) return false;
    told.push(box);
    tells++;
    onPrompt(frame ? { kind: 'frame', frame } : { kind: 'top' });
    return true;
  };

  const consider = (label: Node, control: Element): void => {
    const box = boxAround(label, texts) ?? halves.addControl(label, control);
    if (!box) return;
    if (shown(control)) tell(box);
    else hidden.add(control);
  };

  const considerText = (text: Text): void => {
    const parent = parentOf(text);
    if (parent && isElement(parent)) {
      if (isLabel(text.data)) return consider(text, parent);
      const box = overlays.boxAround(text, parent);
      if (box && shown(parent)) return void tell(box);
      if (box) hidden.add(parent, box);
    }
    const half = halves.addText(text);
    if (half && shown(half.control)) tell(half.host);
  };

  const lookAt = (node: Node): void => {
    if (isText(node)) return considerText(node as Text);
    if (!isElement(node)) return;
    const name = localNameOf(node);
    if (name === 'iframe') frames.add(node);
    else if (name === 'input' && isLabel((node as HTMLInputElement).value ?? '')) consider(node, node);
    const inner = rootOf(node, closedRootOf);
    if (inner) changes.enter(inner);
    else if (name.includes('-') && hosts.size < MAX_HOSTS) hosts.add(node);
  };

  const lookAgain = (): void => {
    for (const host of hosts) {
      const inner = isHere(host) ? rootOf(host, closedRootOf) : null;
      if (inner || !isHere(host)) hosts.delete(host);
      if (inner) changes.enter(inner);
    }
    frames.look((inner) => changes.enter(inner), (frame) => tell(frame, frame));
    for (const [control, box] of hidden.takeShown()) {
      if (box) tell(box);
      else consider(control.firstChild ?? control, control);
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
      overlays.reset();
    }
    told = told.filter(isHere);
    texts = new Map();
    // Nothing more would be told.
    if (tells >= MAX_TELLS) return fresh.clear();
    if (changes.isLeft && fresh.done) changes.sweep();
    fresh.visitFor(LOOK_MS, document, lookAt);
    lookAgain();
    pace.spent(performance.now() - start);
    if (!fresh.done) plan(0);
    else if (changes.isLeft) plan(SELDOM);
  };

  const extras = EXTRA_LOOKS.map((milliseconds) => setTimeout(() => plan(0), milliseconds));
  signal.addEventListener('abort', () => {
    hidden.stop();
    clearTimeout(timer);
    extras.forEach(clearTimeout);
  });
  if (!signal.aborted) {
    changes.enter(document);
    look();
  }
}
