import type { Budget } from '../shared/budget.ts';
import { judge, type Judged } from './cards/judge.ts';
import { candidateRoots } from './cards/roots.ts';
import { type Stories, storiesOf } from './cards/stories.ts';
import { type Survey, survey } from './cards/survey.ts';
import { textOf } from './cards/text.ts';
import type { Article, Card } from './types.ts';

const LONGEST_HEADLINE = 500;
const LONGEST_TEXT = 5_000;

/**
 * The teasers of a page that lead to other stories, in document order, without their pictures.
 * `articles` are the page's own stories: links inside their blocks are no cards. Stops early when the budget is spent.
 */
export function findCards(document: Document, articles: Article[], budget: Budget): Card[] {
  if (!document.documentElement) return [];
  const page = survey(document, budget);
  const inBody = bodyMarker(page, articles);
  const stories = storiesOf(document, page, (index) => inBody[index] === 'inside');
  const candidates = candidateRoots(page, stories, (index) => inBody[index] === 'around');
  return judge(page, stories, candidates).map((judged) => cardOf(page, stories, judged));
}

/** For each element whether it is inside a block of a story, around one, or neither. */
function bodyMarker(page: Survey, articles: Article[]): ('inside' | 'around' | '')[] {
  const blocks = new Set(articles.flatMap((article) => article.blocks.map((block) => block.element)));
  for (const { headlineElement } of articles) if (headlineElement) blocks.add(headlineElement);
  const marks = page.elements.map((element) => (blocks.has(element) ? 'inside' : '')) as ('inside' | 'around' | '')[];
  for (let i = 1; i < marks.length; i += 1) if (marks[page.parent[i]!] === 'inside') marks[i] = 'inside';
  for (let i = marks.length - 1; i > 0; i -= 1) if (marks[i] !== '' && marks[page.parent[i]!] === '') marks[page.parent[i]!] = 'around';
  return marks;
}

function cardOf(page: Survey, stories: Stories, { root, story, headline }: Judged): Card {
  const { address, links } = stories.list[story]!;
  const inside = links.filter((link) => link >= root && link <= page.last[root]!);
  const link = inside.find((index) => index <= headline && page.last[index]! >= headline) ?? heaviest(page, inside);
  return {
    root: page.elements[root]!,
    link: page.elements[link]!,
    href: address.href,
    headline: textOf(page, headline, LONGEST_HEADLINE),
    headlineElement: page.elements[headline]!,
    text: textOf(page, root, LONGEST_TEXT),
    pictures: [],
  };
}

const heaviest = (page: Survey, links: number[]): number => links.reduce((best, link) => (page.weight[link]! > page.weight[best]! ? link : best), links[0]!);
