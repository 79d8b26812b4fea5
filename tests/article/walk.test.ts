import { describe, expect, test } from 'vitest';
import { Budget } from '../../src/shared/budget';
import { walk } from '../../src/article/walk';

const plenty = () => new Budget({ nodes: 1e6, milliseconds: 60_000 });

function textsOf(root: Element, budget = plenty()): string[] {
  const texts: string[] = [];
  walk(root, { enter: () => true, leave: () => undefined, text: (node) => node.data.trim() && texts.push(node.data.trim()) }, budget);
  return texts;
}

function box(html: string): Element {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.replaceChildren(element);
  return element;
}

describe('walk', () => {
  test('goes through text in reading order', () => {
    expect(textsOf(box('a<p>b<i>c</i></p>d'))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('passes scripts, styles, templates, noscript and form values', () => {
    const silent = '<script>x</script><style>x</style><template>x</template><noscript>x</noscript><textarea>x</textarea><select><option>x</option></select>';
    expect(textsOf(box(`${silent}<p>seen</p>`))).toEqual(['seen']);
  });

  test('shows an open shadow root in place of its host, slotted nodes in their slot', () => {
    const element = box('<div id="host"><b>slotted</b></div><p>after</p>');
    const shadow = element.querySelector('#host')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>before</p><slot></slot><p>end</p>';
    expect(textsOf(element)).toEqual(['before', 'slotted', 'end', 'after']);
  });

  test('does not see a closed shadow root', () => {
    const element = box('<div id="host">light</div>');
    element.querySelector('#host')!.attachShadow({ mode: 'closed' }).innerHTML = '<p>secret</p>';
    expect(textsOf(element).join()).not.toContain('secret');
  });

  test('leaves out what `enter` refuses, and leaves as often as it enters', () => {
    let open = 0;
    const seen: string[] = [];
    const root = box('<nav>no</nav><p>yes</p>');
    const visitor = {
      enter: (element: Element) => (element.localName === 'nav' ? false : Boolean(++open)),
      leave: () => void open--,
      text: (node: Text) => void seen.push(node.data),
    };
    walk(root, visitor, plenty());
    expect(seen).toEqual(['yes']);
    expect(open).toBe(0);
  });

  test('is not fooled by form controls named after properties', () => {
    expect(textsOf(box('<form><p>one</p><input name="firstChild"><input name="parentNode"><input name="nextSibling"><p>two</p></form>'))).toEqual(['one', 'two']);
  });

  test('goes 20,000 levels deep without recursion', () => {
    const root = document.createElement('div');
    let at = root;
    for (let depth = 0; depth < 20_000; depth++) at = at.appendChild(document.createElement('div'));
    at.append('bottom');
    expect(textsOf(root)).toEqual(['bottom']);
  });

  test('ends with its budget', () => {
    const root = box('<p>x</p>'.repeat(500));
    const budget = new Budget({ nodes: 100, milliseconds: 60_000 });
    expect(textsOf(root, budget).length).toBeLessThan(100);
    expect(budget.spent).toBe(true);
  });
});
