import { describe, expect, it } from 'vitest';
import { isRemark } from '../../src/labels/prose';

/** The line that the first element with class `line` makes. */
function lineIn(html: string) {
  document.body.innerHTML = html;
  const element = document.querySelector('.line')!;
  return { element, text: element.textContent.trim(), chips: [] };
}

describe('a remark in the middle of a story', () => {
  it.each([
    ['a closed sentence', '<div class="line">This illustration was made with AI.</div>'],
    ['a paragraph of its own without a stop', '<p class="line">This illustration was made with AI</p>'],
    ['brackets', '<div class="line">[Illustration made with AI]</div>'],
    ['emphasis', '<div class="line"><em>Illustration made with AI</em></div>'],
    ['a sign before it', '<div class="line">✨ Illustration made with AI</div>'],
  ])('is %s', (_what, html) => {
    expect(isRemark(lineIn(html))).toBe(true);
  });

  it.each([
    ['a sub-heading', '<h2 class="line">Illustrations made with AI</h2>'],
    ['a paragraph that runs on', '<p class="line">Illustrations made with AI:</p>'],
    ['a paragraph without a stop that goes on to tell', '<p class="line">The picture was made with AI, said the mayor, and nobody had seen it</p>'],
    ['an entry of a list', '<ul><li><p class="line">Illustrations made with AI</p></li></ul>'],
    ['a cell of a table', '<table><tr><td><p class="line">Made with AI.</p></td></tr></table>'],
    ['a quotation', '<blockquote><p class="line">This was made with AI.</p></blockquote>'],
    ['a link to another story', '<p class="line"><a href="/more">How pictures are made with AI</a></p>'],
    ['a long paragraph', `<p class="line">${'It was made with AI and more was said of it then. '.repeat(5)}</p>`],
  ])('is not %s', (_what, html) => {
    expect(isRemark(lineIn(html))).toBe(false);
  });
});
