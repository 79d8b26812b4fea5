import { expect, test } from 'vitest';
import labels from '../../bench/article/cards/labels.json' with { type: 'json' };
import { type FoundCard, hash, type PageLabels, rates, scoreCards } from '../../bench/article/cards/score';
import { open } from './open';

const pages = labels as PageLabels[];
const PATH = /^(?:\d+(?:\.\d+)*)?$/;

test('enough pages are labelled, each once, about half of them kept from tuning', () => {
  expect(pages.length).toBeGreaterThanOrEqual(60);
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  const kept = pages.filter(({ half }) => half !== 'tune').length;
  expect(kept / pages.length).toBeGreaterThan(0.4);
  expect(kept / pages.length).toBeLessThan(0.7);
});

test('both editions of one site are in the same half', () => {
  const halves = new Map<string, string>();
  for (const { id, half } of pages.filter((page) => page.half !== 'check')) {
    const site = id.replace(/_\d{4}_\d\d_\d\d$/, '');
    expect(halves.get(site) ?? half).toBe(half);
    halves.set(site, half);
  }
});

test('a label holds paths and hashes, no words of a page', () => {
  for (const { id, cards, optional } of pages) {
    expect(id).toMatch(/^[\w-]+$/);
    for (const label of [...cards, ...optional]) {
      expect(Object.keys(label).sort()).toEqual(['check', 'headline', 'href', 'link', 'nth', 'root']);
      for (const path of [label.root, label.headline, label.link]) expect(path).toMatch(PATH);
      expect([label.href, label.check].join('')).toMatch(/^[\da-f]{16}$/);
      expect(label.nth).toBeGreaterThanOrEqual(0);
    }
    expect(new Set(cards.map(({ root }) => root)).size).toBe(cards.length);
  }
});

const HTML = '<ul><li><h3><a href="/one">First headline</a></h3></li><li><div><a href="/two">Second headline</a></div></li></ul><p><a href="/three">Third</a></p>';
const LABELS: PageLabels = {
  id: 'page',
  half: 'tune',
  cards: [
    { root: '2.1.1', headline: '1', link: '1.1', href: hash('/one'), nth: 0, check: hash('Firstheadline') },
    { root: '2.1.2', headline: '1.1', link: '1.1', href: hash('/two'), nth: 0, check: hash('Secondheadline') },
  ],
  optional: [{ root: '2.2', headline: '1', link: '1', href: hash('/three'), nth: 0, check: hash('Third') }],
};

function found(document: Document, root: string, link: string): FoundCard {
  const at = document.querySelector(link)!;
  return { root: document.querySelector(root)!, link: at, headlineElement: at };
}

test('the labelled root is right, so is an element in or around it with the same single link', () => {
  const document = open(HTML);
  const counts = scoreCards(document, LABELS, [found(document, 'li', '[href="/one"]'), found(document, 'li div', '[href="/two"]')]);
  expect(counts).toMatchObject({ labelled: 2, found: 2, right: 2, sameRoot: 1, sameHeadline: 2 });
});

test('a list around two cards, another link and a second find are wrong, an optional place counts nowhere', () => {
  const document = open(HTML);
  const counts = scoreCards(document, LABELS, [found(document, 'ul', '[href="/one"]'), found(document, 'li', '[href="/one"]'), found(document, 'h3', '[href="/one"]'), found(document, 'li div', '[href="/one"]'), found(document, 'p', '[href="/three"]')]);
  expect(counts).toMatchObject({ labelled: 2, found: 4, right: 1 });
  expect(counts.missed).toHaveLength(1);
  expect(rates([counts])).toMatchObject({ p: 0.25, r: 0.5 });
});

test('a page that another parser built differently is matched by the link', () => {
  const document = open(`<div>${HTML}</div>`);
  expect(scoreCards(document, LABELS, [found(document, 'li', '[href="/one"]')]).right).toBe(1);
});
