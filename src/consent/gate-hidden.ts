import { isElement, nodeTypeOf, parentOf } from '../shared/dom';
import { isHere } from './gate-look';

const MOST = 60;
const MAX_CLIMB = 40;
/** Milliseconds after which a hidden control is looked at again, seen or unseen changes: most prompts fade in. */
const FADING = [40, 100, 200, 400, 800, 1600];
const shows: MutationObserverInit = { attributes: true, attributeFilter: ['class', 'style', 'hidden', 'open'] };

/** Controls of prompts, and words of such, that are in the page but cannot be seen yet. Only what they stand in is watched, not the page. */
export class Hidden {
  private readonly controls = new Map<Element, Element | undefined>();
  private readonly observer: MutationObserver;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly isShown: (element: Element) => boolean, private readonly wake: () => void) {
    this.observer = new MutationObserver(wake);
  }

  get size(): number {
    return this.controls.size;
  }

  /** `box` is the prompt's, where it is known. */
  add(control: Element, box?: Element): void {
    if (this.controls.size >= MOST || this.controls.has(control)) return;
    this.controls.set(control, box);
    let node: Node | null = control;
    for (let steps = 0; node && steps < MAX_CLIMB; steps++) {
      if (isElement(node)) this.observer.observe(node, shows);
      node = parentOf(node) ?? (nodeTypeOf(node) === 11 ? ((node as ShadowRoot).host ?? null) : null);
    }
    this.timers.forEach(clearTimeout);
    this.timers = FADING.map((milliseconds) => setTimeout(this.wake, milliseconds));
  }

  /** Those that show now. They are watched no longer, nor are those that were taken away. */
  takeShown(): [Element, Element | undefined][] {
    const shown: [Element, Element | undefined][] = [];
    for (const [control, box] of this.controls) {
      const here = isHere(control);
      if (here && !this.isShown(control)) continue;
      this.controls.delete(control);
      if (here) shown.push([control, box]);
    }
    if (this.controls.size === 0) this.stop();
    return shown;
  }

  stop(): void {
    this.observer.disconnect();
    this.timers.forEach(clearTimeout);
  }
}
