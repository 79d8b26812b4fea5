import { isTopic, outermostHost } from './gate-look';

const MIN_TOPIC = 20;

/** Words and buttons in different shadow roots of one host: the host is the box once it has both. */
export class Halves {
  private readonly known = new WeakMap<Element, { topic?: boolean; control?: Element }>();

  /** Notes a button; its host where the words are known already. */
  addControl(label: Node, control: Element): Element | null {
    const host = outermostHost(label);
    if (!host) return null;
    const half = { ...this.known.get(host), control };
    this.known.set(host, half);
    return half.topic ? host : null;
  }

  /** Notes words of consent; host and button where that is known already. */
  addText(text: Text): { host: Element; control: Element } | null {
    const host = text.data.length > MIN_TOPIC ? outermostHost(text) : null;
    if (!host || !isTopic(text.data)) return null;
    const { control } = this.known.get(host) ?? {};
    this.known.set(host, { topic: true, ...(control && { control }) });
    return control ? { host, control } : null;
  }
}
