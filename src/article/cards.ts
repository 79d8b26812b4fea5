import type { Budget } from '../shared/budget';
import type { Observed } from './cards/features';
import { judge } from './cards/judge';
import { propose } from './cards/propose';
import { linksWithin, type Stories } from './cards/stories';
import type { Survey } from './cards/survey';
import { textOf } from './cards/text';
import type { Article, Card } from './types';

const LONGEST_HEADLINE = 500;
const LONGEST_TEXT = 5_000;

/**
 * The teasers of a page that lead to other stories, in document order, without their pictures.
 * `articles` are the page's own stories: links inside their text are no cards; `surveyed` is
 * the page's survey, where there is one already. Stops early when the budget is spent.
 */
export function findCards(document: Document, articles: Article[], budget: Budget, surveyed?: Survey): Card[] {
  const { page, stories, candidates } = propose(document, articles, budget, surveyed);
  return judge(page.parent, candidates).map((candidate) => cardOf(page, stories, candidate));
}

/** A candidate as the card it is. */
export function cardOf(page: Survey, stories: Stories, { root, story, headline }: Observed): Card {
  const about = stories.list[story]!;
  const inside = linksWithin(page, about, root);
  const link = inside.find((index) => index <= headline && page.last[index]! >= headline) ?? heaviest(page, inside);
  return {
    root: page.elements[root]!,
    link: page.elements[link]!,
    href: about.address.href,
    headline: textOf(page, headline, LONGEST_HEADLINE),
    headlineElement: page.elements[headline]!,
    text: textOf(page, root, LONGEST_TEXT),
    pictures: [],
  };
}

const heaviest = (page: Survey, links: number[]): number => links.reduce((best, link) => (page.weight[link]! > page.weight[best]! ? link : best), links[0]!);
