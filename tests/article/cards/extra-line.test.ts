import { describe, expect, test } from 'vitest';
import { headlinesIn } from './open';

const headlines = ['Harbour reopens after the storm of the century', 'School roof is repaired at last, says the mayor', 'Two bridges over the river to close in June', 'Why the old town hall is painted blue again'];

const link = (headline: string): string => `<a href="/${headline.toLowerCase().replace(/[^a-z]+/g, '-')}">${headline}</a>`;
const list = (item: (headline: string, index: number) => string): string => `<h2>More stories</h2><ul>${headlines.map((headline, index) => `<li>${item(headline, index)}</li>`).join('')}</ul>`;

const labels = ['AI-generated', 'AI 작성', 'KI-generiert', 'AIによる要約', 'This summary was written with the help of AI and checked'];

describe.each(labels)('a line beside a link belongs to the card: %s', (label) => {
  test.each([
    ['after one of the links', (headline: string, index: number) => link(headline) + (index === 1 ? `<span>${label}</span>` : '')],
    ['below one of the links', (headline: string, index: number) => link(headline) + (index === 1 ? `<div>${label}</div>` : '')],
    ['before one of the links', (headline: string, index: number) => (index === 1 ? `<em>${label}</em> ` : '') + link(headline)],
    ['in the text around one of the links', (headline: string, index: number) => link(headline) + (index === 1 ? ` (${label})` : '')],
    ['beside each link', (headline: string) => `${link(headline)} <small>${label}</small>`],
  ])('%s', (_name, item) => expect(headlinesIn(list(item))).toEqual(headlines));
});

test('long texts around short links are no cards', () => {
  const note = 'Many words that only mention another page somewhere in the middle of what they have to say about it, and go on for a long while after that.';
  expect(headlinesIn(`<ul>${['the minutes', 'the budget', 'the letter'].map((name, index) => `<li>${note} <a href="/${index}">${name}</a> ${note}</li>`).join('')}</ul>`)).toEqual([]);
});
