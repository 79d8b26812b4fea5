import { attributeOf, isConnected, isElement, localNameOf, nodeTypeOf, parentOf, rectOf, shadowRootOf, textContentOf } from '../shared/dom';
import { framePattern, labelPattern, topicPattern } from './gate-words';

const MAX_LABEL = 60;
const MAX_BOX = 6000;
/** What a prompt says besides the label, in characters. */
const MIN_MORE = 12;
const MAX_CLIMB = 12;

/** Lower case without Latin accents: enough for the gate's few words. */
const lower = (text: string): string => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036F]/g, '').normalize('NFC');

/** Whether a text could stand on a button of a consent prompt. */
export function isLabel(text: string): boolean {
  if (text.length > MAX_LABEL * 2) return false;
  const label = text.trim();
  return label.length > 1 && label.length <= MAX_LABEL && labelPattern.test(lower(label));
}

/** Whether a text speaks of cookies or consent. */
export const isTopic = (text: string): boolean => text.length <= MAX_BOX && topicPattern.test(lower(text));

/** The element of the document that holds the shadow root, or nest of them, a node is in; null outside of them. */
export function outermostHost(node: Node): Element | null {
  let host: Element | null = null;
  for (let root = node.getRootNode(); nodeTypeOf(root) === 11 && (root as ShadowRoot).host; root = host.getRootNode()) host = (root as ShadowRoot).host;
  return host;
}

/** The element above, out of shadow roots too. */
export function above(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent || isElement(parent)) return parent;
  return nodeTypeOf(parent) === 11 ? ((parent as ShadowRoot).host ?? null) : null;
}

/** Whether a node is in a document that is open; those of frames that went are dead objects, which throw. */
export function isHere(node: Node): boolean {
  try {
    return isConnected(node);
  } catch {
    return false;
  }
}

/** What boxes say, for as long as a look takes: many labels stand in the same ones. */
export type KnownTexts = Map<Node, { length: number; isTopic: boolean }>;

function textOf(node: Node, known: KnownTexts): { length: number; isTopic: boolean } {
  let text = known.get(node);
  if (!text) {
    const data = textContentOf(node) ?? '';
    text = { length: data.length, isTopic: isTopic(data) };
    known.set(node, text);
  }
  return text;
}

/** The smallest box around a label that speaks of cookies or consent and is not a whole page. */
export function boxAround(label: Node, known: KnownTexts = new Map()): Element | null {
  let node: Node | null = label;
  const own = (textContentOf(label) ?? '').trim().length;
  for (let steps = 0; node && steps < MAX_CLIMB; steps++) {
    const parent: Node | null = parentOf(node);
    if (!parent || nodeTypeOf(parent) === 9) return null;
    const text = textOf(parent, known);
    if (text.length > MAX_BOX * 3) return null;
    if (text.isTopic && text.length > own + MIN_MORE) return isElement(parent) ? parent : above(parent);
    node = isElement(parent) ? parent : above(parent);
    if (node && node !== parent && topicPattern.test(lower(attributeOf(node as Element, 'aria-label') ?? ''))) return node as Element;
  }
  return null;
}

/** Whether an element is rendered; true where the engine cannot say. */
export function isShown(element: Element): boolean {
  const html = element as HTMLElement;
  return typeof html.checkVisibility !== 'function' || html.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Whether a frame of another origin may hold a prompt: by its name or address, or because it lies over the page. */
export function isPromptFrame(frame: Element): boolean {
  const rect = rectOf(frame);
  if (rect.width < 200 || rect.height < 40 || !isShown(frame)) return false;
  const named = ['src', 'id', 'name', 'title', 'class'].some((name) => framePattern.test(attributeOf(frame, name) ?? ''));
  if (named || topicPattern.test(lower(attributeOf(frame, 'title') ?? ''))) return true;
  let element: Element | null = frame;
  for (let steps = 0; element && steps < 5; steps++) {
    const view = element.ownerDocument.defaultView;
    if (view?.getComputedStyle(element).position === 'fixed') return rect.width >= view.innerWidth * 0.5;
    element = above(element);
  }
  return false;
}

const HOSTS = /^(?:div|section|aside|article|header|footer|main|span|p|body)$/;

/** The shadow root of an element, asking the costly way only where one is likely: custom or empty elements. */
export function rootOf(element: Element, closedRootOf?: (element: Element) => ShadowRoot | null): ShadowRoot | null {
  const open = shadowRootOf(element);
  if (open || !closedRootOf) return open;
  const name = localNameOf(element);
  return name.includes('-') || (HOSTS.test(name) && !element.firstElementChild) ? closedRootOf(element) : null;
}
