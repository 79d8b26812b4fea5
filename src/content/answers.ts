import { locate } from '../article/anchor';
import { toArticleText } from '../article/export';
import type { Marks } from '../marks/marks';
import { showElement, showRange } from '../marks/highlight';
import type { PageProtocol } from '../messages/protocol';
import type { AnswerOf, QuestionOf } from '../messages/row';
import { summarise } from '../reading/summarise/summarise';
import type { Scan } from './scan';

interface Page {
  scan: () => Scan;
  marks: Marks;
  document: Document;
  again: () => Promise<void>;
}

type Answers = { [K in keyof PageProtocol]: (question: QuestionOf<PageProtocol[K]>) => AnswerOf<PageProtocol[K]> | Promise<AnswerOf<PageProtocol[K]>> };

/** What the page script answers to our own pages: text and yes or no, never HTML. */
export function answersOf({ scan, marks, document, again }: Page): Answers {
  const articleText = () => {
    const [article] = scan().contents.articles;
    return article ? toArticleText(article) : null;
  };
  return {
    'article.text': articleText,
    'article.summary': (style) => {
      const article = articleText();
      return article ? summarise(article, style) : [];
    },
    'article.selection': () => (document.getSelection()?.toString() ?? '').slice(0, 100_000),
    'item.show': ({ id }) => {
      const target = scan().targets.find(({ item }) => item.id === id);
      if (!target) return false;
      showElement(document, target.element);
      marks.open(id);
      return true;
    },
    'sentence.show': ({ anchor }) => {
      const [article] = scan().contents.articles;
      const range = (article && locate(article.root, anchor)) ?? locate(document, anchor);
      if (range) showRange(document, range);
      return range !== null;
    },
    'page.again': async () => {
      await again();
      return null;
    },
    'marks.set': ({ style, pictures }) => {
      marks.setStyle(style, pictures);
      return null;
    },
  };
}
