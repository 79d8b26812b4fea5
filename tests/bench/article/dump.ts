import type { Article, Card, PageContents, Picture } from '../../../src/article/types';

/** Everything that the finder said of a page as plain lines, elements by their path: equal exactly when nothing changed. */
export function dumpOf(contents: PageContents): string[] {
  return [`page ${contents.lang} ${contents.partial}`, ...contents.articles.flatMap(article), ...contents.cards.flatMap(card)];
}

const article = (one: Article): string[] => [
  `article ${pathOf(one.root)} ${one.lang} ${one.dir} headline ${pathOf(one.headlineElement)} ${one.headline} byline ${one.byline}`,
  ...one.blocks.map((block) => `block ${pathOf(block.element)} ${block.nodes.map(pathOf).join(' ')} ${JSON.stringify({ ...block, element: null, nodes: null })}`),
  ...one.pictures.map(picture),
];

const card = (one: Card): string[] => [
  `card ${pathOf(one.root)} link ${pathOf(one.link)} ${one.href} headline ${pathOf(one.headlineElement)} ${one.headline} text ${one.text}`,
  ...one.pictures.map(picture),
];

const picture = (one: Picture): string =>
  `${one.kind} ${pathOf(one.element)} ${one.urls.join(' ')} alt ${one.alt} caption ${pathOf(one.captionElement)} ${one.caption} credit ${pathOf(one.creditElement)} ${one.credit}`;

/** The numbers of the nodes among their siblings, from the document down. */
function pathOf(node: Node | null): string {
  const steps: number[] = [];
  for (let at: Node | null = node; at?.parentNode; at = at.parentNode) {
    let index = 0;
    for (let before = at.previousSibling; before; before = before.previousSibling) index++;
    steps.unshift(index);
  }
  return node ? steps.join('.') : '-';
}
