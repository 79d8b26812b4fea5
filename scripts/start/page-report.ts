/** What `npm start -- --headless` says of one page, and how it says it. */

export interface PageReport {
  /** As given on the command line. */
  url: string;
  article: { headline: string; lang: string; text: string; blocks: string[] } | null;
  items: { kind: string; name: string; degree: string; source: string | null; quote: string }[];
  summary: string[];
  prompt: { status: string; way: string };
  /** What the page itself can read after all. */
  storage: { cookies: Record<string, string>; local: Record<string, string>; session: Record<string, string> };
  /** Console errors and exceptions of the extension, and every dialog. */
  problems: string[];
}

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** Several lines for a terminal. */
export function describeReport(report: PageReport): string {
  const { article, items, summary, prompt, storage, problems } = report;
  const stored = [...Object.keys(storage.cookies), ...Object.keys(storage.local), ...Object.keys(storage.session)];
  return [
    report.url,
    article ? `  article  ${cut(article.headline, 80)} (${article.lang || '?'}, ${article.blocks.length} blocks, ${article.text.length} characters)` : '  article  none',
    `  marked   ${items.length}`,
    ...items.map(({ kind, degree, source, quote, name }) => `    ${kind}: ${degree}, by ${source ?? 'nobody'}: “${cut(quote, 60)}” (${cut(name, 50)})`),
    ...summary.map((sentence) => `  summary  ${cut(sentence, 110)}`),
    `  prompt   ${prompt.status}${prompt.way ? `, by ${prompt.way}` : ''}${stored.length > 0 ? `; the site stored ${cut(stored.join(', '), 80)}` : ''}`,
    ...problems.map((problem) => `  PROBLEM  ${cut(problem, 300)}`),
    '',
  ].join('\n');
}
