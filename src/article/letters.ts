/** The members of Unicode's classes among the characters of Latin-1. */
const latin: Record<string, string> = { L: 'A-Za-zªµºÀ-ÖØ-öø-ÿ', N: '0-9²³¹¼-¾', Lu: 'A-ZÀ-ÖØ-Þ', Ll: 'a-zµß-öø-ÿ', Lo: 'ªº' };

/** Latin-1, and the dashes, quotation marks and the like of General Punctuation, of which none is a letter. */
const isSimple = /^[\u0020-\u007e\u00a0-\u00ff\u2010-\u205e]*$/;

/**
 * A pattern with Unicode's classes, each written in brackets: `[\p{Lu}]`. To build such a one takes a browser up to half a
 * millisecond; simple text is given one with plain ranges that says the same, and the other is built when other text comes.
 */
export class LetterPattern {
  private simple: RegExp | null = null;
  private full: RegExp | null = null;

  constructor(
    private readonly source: string,
    private readonly flags = '',
  ) {}

  /** The pattern to use on this text. */
  on(text: string): RegExp {
    if (!isSimple.test(text)) return (this.full ??= new RegExp(this.source, `${this.flags}u`));
    return (this.simple ??= new RegExp(this.source.replace(/\\p\{(\w+)\}/g, (_, name: string) => latin[name] ?? ''), this.flags));
  }

  test(text: string): boolean {
    return this.on(text).test(text);
  }
}

const others = new LetterPattern(String.raw`[^\p{L}\p{N}]+`, 'g');

/** A text in lower case with everything between words made one space. */
export function wordsIn(text: string): string {
  const lower = text.toLowerCase();
  return lower.replace(others.on(lower), ' ').trim();
}
