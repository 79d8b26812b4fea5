/** Draws components of our pages in the test's document. */
import { render } from 'preact';
import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';

/** Draws and waits until nothing more is asked for; the element is in the document, so that focus and labels work. */
export async function draw(content: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(content, root));
  await settle();
  return root;
}

/** Lets promises and the drawing that follows them come to an end. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

/** Does something as the reader and waits for what comes of it. */
export async function doing(work: () => void): Promise<void> {
  await act(work);
  await settle();
}

/** Sets a field's value as typing or choosing does. */
export function choose(field: HTMLInputElement | HTMLSelectElement, value: string | boolean): Promise<void> {
  return doing(() => {
    if (typeof value === 'boolean') (field as HTMLInputElement).checked = value;
    else field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** The first match, which must be there. */
export function one<T extends Element = HTMLElement>(root: Element, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`nothing fits ${selector} in ${root.innerHTML.slice(0, 500)}`);
  return found;
}

/** The button that says this. */
export function button(root: Element, words: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));
  if (!found) throw new Error(`no button says ${words} in ${root.innerHTML.slice(0, 500)}`);
  return found;
}
