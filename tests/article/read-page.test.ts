import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/article/lines';
import { readPage } from '../../src/article/read-page';
import { Budget } from '../../src/shared/budget';
import { pageOf, paragraphs } from './page';

const generous = (): Budget => new Budget({ nodes: 1e6, milliseconds: 60_000 });
const nothing = (): boolean => false;

function bothWays(page: Document, skip = nothing as (element: Element) => boolean): [together: string[], alone: string[]] {
  const { lines } = readPage(page, page.body, generous(), generous(), skip);
  return [lines.map(({ text }) => text), readLines(page.body, generous(), skip).map(({ text }) => text)];
}

describe('readPage', () => {
  test.each([
    ['prose', paragraphs(3)],
    ['inline runs', '<p>One <b>two</b><a href="/x">three</a>, four<br><br>five</p>six<div>seven</div>eight'],
    ['hidden parts', `${paragraphs(3)}<p hidden>gone <i>too</i></p><div style="display:none"><p>and this</p></div>after`],
    ['nothing but hidden parts', `<div style="visibility:hidden">${paragraphs(4)}</div>`],
    ['dialogs and silent elements', 'a<dialog open>b</dialog>c<select><option>d</select>e<ruby>f<rt>g</rt></ruby><video>h</video>i<svg><text>j</text></svg>'],
    ['frames', 'before<iframe></iframe>after<noscript>quiet</noscript>end'],
    ['nothing', ''],
  ])('reads the lines that a walk of their own would: %s', (_name, body) => {
    const [together, alone] = bothWays(pageOf(body));
    expect(together).toEqual(alone);
  });

  test('goes the reader\'s way through shadow roots', () => {
    const page = pageOf('<p>before</p><x-box><p>light</p></x-box><p>after</p>');
    page.querySelector('x-box')!.attachShadow({ mode: 'open' }).innerHTML = '<p>shade</p>';
    const [together, alone] = bothWays(page);
    expect(together).toEqual(alone);
    expect(together).toContain('shade');
    expect(together).not.toContain('light');
  });

  test('leaves out what is to be skipped, and surveys it all the same', () => {
    const page = pageOf('<p>kept</p><div id="ours"><p>ours</p></div>');
    const { lines, page: survey } = readPage(page, page.body, generous(), generous(), (element) => element.id === 'ours');
    expect(lines.map(({ text }) => text)).toEqual(['kept']);
    expect(survey.elements.some(({ id }) => id === 'ours')).toBe(true);
  });

  test('a spent budget for the text leaves the survey whole', () => {
    const page = pageOf(paragraphs(20));
    const { lines, page: survey } = readPage(page, page.body, new Budget({ nodes: 10, milliseconds: 60_000 }), generous(), nothing);
    expect(lines.length).toBeLessThan(11);
    expect(survey.texts.length).toBeGreaterThanOrEqual(20);
  });

  test('agrees with a walk of its own on any nesting', () => {
    const tag = fc.constantFrom('div', 'span', 'b', 'p hidden', 'a href="/x"', 'dialog', 'button', 'rt', 'li', 'section style="display: none"');
    const part = fc.oneof(fc.constantFrom('some text ', ' ', 'x', '<br>', '<img>'), tag.map((name) => `<${name}>`), tag.map((name) => `</${name.split(' ')[0]}>`));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const [together, alone] = bothWays(pageOf(parts.join('')));
        expect(together).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });
});
