import { isHere, isPromptFrame } from './gate-look';
import { frameDocument } from './walk';

const MAX_LOOKS = 12;

/** The frames of a page: a document of the same origin is entered, one of another may hold a prompt. */
export class Frames {
  private readonly looks = new Map<Element, number>();
  private readonly loaded = new WeakSet<Element>();

  get size(): number {
    return this.looks.size;
  }

  add(frame: Element): void {
    this.looks.set(frame, 0);
  }

  /** A frame has loaded; true where it had loaded before and so shows something else now. */
  load(frame: Element): boolean {
    const isAgain = this.loaded.has(frame);
    this.loaded.add(frame);
    this.add(frame);
    return isAgain;
  }

  look(enter: (document: Document) => void, tell: (frame: Element) => boolean): void {
    for (const [frame, looks] of this.looks) {
      const inner = isHere(frame) ? frameDocument(frame) : null;
      if (inner?.body) enter(inner);
      const isTold = isHere(frame) && !inner && isPromptFrame(frame) && tell(frame);
      if (isTold || !isHere(frame) || looks >= MAX_LOOKS) this.looks.delete(frame);
      else this.looks.set(frame, looks + 1);
    }
  }
}
