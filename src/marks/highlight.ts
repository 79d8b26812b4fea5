/** Shows a place of the page: scrolls there and lights it up for a moment. Cosmetic only: the page can see and clear it. */
const name = 'colophon-sentence';

export function showRange(document: Document, range: Range): void {
  const view = document.defaultView!;
  const box = range.getBoundingClientRect();
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.scrollTo({ top: view.scrollY + box.top - view.innerHeight / 3, behavior: still ? 'auto' : 'smooth' });
  const { Highlight, CSS } = view as Window & typeof globalThis;
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(`::highlight(${name}) { background-color: #ffe08a; color: #1c2426; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  CSS.highlights.set(name, new Highlight(range));
  view.setTimeout(() => {
    CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }, 4_000);
}

/** Scrolls an element into view. */
export function showElement(document: Document, element: Element): void {
  const still = document.defaultView!.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
