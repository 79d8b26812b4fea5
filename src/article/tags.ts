const inline = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'br', 'button', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins',
  'kbd', 'label', 'mark', 'nobr', 'picture', 'q', 'rb', 'rp', 'rt', 'ruby', 's', 'samp', 'slot', 'small', 'source', 'span', 'strike',
  'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr',
]);

/** True for the names of elements that run on inside a line of text. Custom elements count as blocks. */
export const isInline = (tag: string): boolean => inline.has(tag);
