const quoteLength = 300;
const contextLength = 32;

/** The text quote selector of `text.slice(start, end)`: the words and up to 32 characters around them, surrogate pairs whole. */
export function anchorOf(text: string, start: number, end: number): { quote: string; prefix: string; suffix: string } {
  const cut = Math.min(end, start + quoteLength);
  return {
    quote: whole(text.slice(start, cut)),
    prefix: whole(text.slice(Math.max(0, start - contextLength), start)),
    suffix: whole(text.slice(cut, cut + contextLength)),
  };
}

/** Without half a surrogate pair at either end. */
function whole(text: string): string {
  const from = /^[\uDC00-\uDFFF]/.test(text) ? 1 : 0;
  const to = /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
  return text.slice(from, to);
}
