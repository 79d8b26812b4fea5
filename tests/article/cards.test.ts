import { expect, test } from 'vitest';
import { findCards } from '../../src/article/cards.ts';
import { Budget } from '../../src/shared/budget.ts';

const budget = () => new Budget({ nodes: 300_000, milliseconds: 5_000 });

function cardsOf(html: string) {
  const page = new DOMParser().parseFromString(`<html><head><base href="https://news.example/"></head><body>${html}</body></html>`, 'text/html');
  return findCards(page, [], budget());
}

test('a list of headlines with pictures is a list of cards, a menu is not', () => {
  const cards = cardsOf(`<nav><a href="/politics">Politics</a><a href="/world">World</a></nav>
    <div class="more"><div><a href="/2026/harbour-reopens-after-the-storm"><img src="a.png"></a><h3><a href="/2026/harbour-reopens-after-the-storm">Harbour reopens after the storm of the century</a></h3></div>
    <div><h3><a href="/2026/school-roof-is-repaired-at-last">School roof is repaired at last, says the mayor</a></h3><span>2 hours ago</span></div></div>`);
  expect(cards.map((card) => card.headline)).toEqual(['Harbour reopens after the storm of the century', 'School roof is repaired at last, says the mayor']);
  expect(cards[1]!.text).toContain('2 hours ago');
});
