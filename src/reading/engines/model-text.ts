import { sentencesOf } from '../summarise/sentences';

/** A model's visible answer: without the thinking that some put before it, and without a code fence around it. */
export function visibleText(text: string): string {
  let visible = text.trimStart();
  if (visible.startsWith('<think>')) {
    const end = visible.indexOf('</think>');
    visible = end < 0 ? '' : visible.slice(end + '</think>'.length);
  }
  visible = visible.trim();
  if (visible.startsWith('```') && visible.endsWith('```') && visible.length > 6) {
    const firstLine = visible.indexOf('\n');
    if (firstLine > 0) visible = visible.slice(firstLine + 1, -3).trim();
  }
  return visible;
}

const bullet = /^\s*(?:[-*•–—]\s+|\d{1,2}[.)]\s+)/;
const longest = 700;

/** Emphasis that went over the end of a sentence is cut in two by splitting: neither half says anything. */
const withWholeEmphasis = (sentence: string): string => (sentence.split('**').length % 2 === 0 ? sentence.replaceAll('**', '') : sentence);

/** A sentence without emphasis, as Markdown or as simple tags: its words alone. */
export const plainWords = (sentence: string): string => sentence.replace(/\*+|`|~~|__|<\/?[a-z]{1,6}>/g, '');

/** The sentences of a model's summary: bullets and numbers taken off, inline Markdown kept, at most `wanted`, overlong ones dropped. */
export function summaryLines(text: string, lang: string, wanted: number): string[] {
  const sentences: string[] = [];
  for (const line of visibleText(text).split('\n')) {
    const plain = line.replace(bullet, '').trim();
    for (const sentence of sentencesOf(plain, lang)) {
      if (sentence.text.length <= longest && /[\p{L}\p{N}]/u.test(sentence.text)) sentences.push(withWholeEmphasis(sentence.text).trim());
    }
  }
  return sentences.slice(0, wanted);
}

/** Some models repeat the marker lines that stood around the data. */
export function withoutFence(text: string): string {
  return text.replace(/^={5}[0-9a-f]{18}={5}\n?/, '').replace(/\n?={5}[0-9a-f]{18}={5}$/, '').trim();
}
