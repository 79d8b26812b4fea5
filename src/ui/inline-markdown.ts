const LONGEST = 20_000;

/** Delimiters, the longer first, and what they mean (CommonMark 0.31, sections 6.1 and 6.2; strikethrough of GFM). */
const marks = [
  { sign: '`', tag: 'code' },
  { sign: '**', tag: 'strong' },
  { sign: '__', tag: 'strong' },
  { sign: '~~', tag: 's' },
  { sign: '*', tag: 'em' },
  { sign: '_', tag: 'em' },
] as const;

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
const isSpace = (letter: string | undefined): boolean => letter === undefined || /\s/u.test(letter);

/** Where a delimiter that opens at `start` closes; -1 where it does not. */
function endOf(text: string, start: number, sign: string): number {
  const from = start + sign.length;
  if (isSpace(text[from])) return -1;
  // An underscore inside a word is part of it.
  if (sign.startsWith('_') && isWord(text[start - 1])) return -1;
  const end = text.indexOf(sign, from + 1);
  if (end < 0 || isSpace(text[end - 1])) return -1;
  return sign.startsWith('_') && isWord(text[end + sign.length]) ? -1 : end;
}

/** Simple tags that models write for want of Markdown. Any other is a text like "a <b and c> d", or an attack: shown as it is written. */
const foreign = /<(?!\/?(?:b|i|em|strong|sub|sup)>)/g;

/**
 * Inline Markdown of a model's sentence as HTML: emphasis, code and strikethrough, one level deep; links keep their words,
 * simple emphasis tags stay, everything else is text. The result still goes through the sanitiser.
 */
export function inlineMarkdown(markdown: string): string {
  const text = markdown.slice(0, LONGEST).replace(foreign, '&lt;').replace(/!?\[([^[\]]{1,300})\]\([^()\s]{0,2000}\)/gu, '$1');
  let html = '';
  let at = 0;
  // A delimiter without an end has none further on either: each is searched for in vain once, so the time stays linear.
  const unclosed = new Set<string>();
  while (at < text.length) {
    const mark = marks.find(({ sign }) => !unclosed.has(sign) && text.startsWith(sign, at));
    const end = mark ? endOf(text, at, mark.sign) : -1;
    if (mark && end >= 0) {
      html += `<${mark.tag}>${text.slice(at + mark.sign.length, end)}</${mark.tag}>`;
      at = end + mark.sign.length;
    } else {
      if (mark && !text.includes(mark.sign, at + mark.sign.length)) unclosed.add(mark.sign);
      const step = mark?.sign.length ?? 1;
      html += text.slice(at, at + step);
      at += step;
    }
  }
  return html;
}
