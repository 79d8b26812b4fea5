/** A rule of the reader's own, as plain values that can be stored and exported. */
export interface ReaderRule {
  verdict: 'always' | 'never';
  match: 'site' | 'author' | 'wording';
  /** A host name, an author's name, or words of a label. */
  value: string;
}
