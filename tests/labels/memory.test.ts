import { beforeEach, describe, expect, it } from 'vitest';
import { LabelMemory } from '../../src/labels/memory';
import { judge, storyPage, verdicts } from './support/page';

let memory: LabelMemory;
let page: Document;
const seen = (): string[] => verdicts(judge(page, { memory }));
const caption = (): Element => page.querySelector('figcaption span')!;

beforeEach(() => {
  memory = new LabelMemory();
  page = storyPage({ caption: '<span class="credit">AI image</span>' });
  expect(seen()).toEqual(['lead:generated']);
});

describe('a page translated in place', () => {
  it.each<[string, () => void]>([
    ['by Chromium', () => page.documentElement.classList.add('translated-ltr')],
    ['by Firefox', () => page.documentElement.setAttribute('lang', 'ko')],
    ['by Edge', () => page.documentElement.setAttribute('_msttexthash', '1')],
  ])('%s keeps its verdict and the words that were quoted', (_, sign) => {
    sign();
    caption().innerHTML = '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">그림</font></font>';
    const items = judge(page, { memory });
    expect(verdicts(items)).toEqual(['lead:generated']);
    expect(items.find(({ element }) => element.id === 'lead')!.verdict.evidence).toMatchObject([{ quote: 'AI image', degree: 'generated' }]);
    expect(seen()).toEqual(['lead:generated']);
  });

  it('gets no verdict for words that were none before', () => {
    page.documentElement.classList.add('translated-ltr');
    caption().remove();
    expect(seen()).toEqual([]);
  });
});

it('a label that the page itself rewrites is no label any more', () => {
  caption().textContent = 'Photo: Jane Doe';
  expect(seen()).toEqual([]);
});

it('nothing is carried to another address', () => {
  const other = storyPage({ caption: '<span class="credit">A bridge</span>' });
  Object.defineProperty(other, 'URL', { value: 'https://news.example/other' });
  other.documentElement.classList.add('translated-ltr');
  expect(verdicts(judge(other, { memory }))).toEqual([]);
});
