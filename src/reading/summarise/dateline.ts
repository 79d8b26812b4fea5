/** A dateline is never longer than this. */
const longest = 70;

/** "(CNN) -- ", "(Reuters) - ", "[서울=뉴시스] ", "【東京】": a bracket at the very beginning that names a place or agency. */
const bracket = /^(?:[([（][^()[\]（）]{0,40}(?:\p{Lu}{2}|[=＝電电]|通讯|通訊|记者|記者)[^()[\]（）]{0,40}[)\]）]|【[^【】]{1,40}】)\s*/u;
/** "WASHINGTON (AP) — ", "JAKARTA, KOMPAS.com - ", "МОСКВА, 12 мар — ": a place in capitals, whatever follows, a dash. */
const place = /^(?=\p{Lu}{3})[\p{Lu}\p{M}][^—–\n]{2,60}? (?:--|[—–-]) (?=["“«„‘\p{Lu}\p{N}])/u;
/** "Berlin (dpa) - ", "Paris (AFP) – ". */
const placeAndAgency = /^\p{Lu}[\p{L}\p{M} ,./-]{1,40} ?\([^()]{2,25}\) ?(?:--|[—–-]) (?=["“«„‘\p{Lu}\p{N}])/u;
/** "홍길동 기자 = ", "新华社北京11月22日电 ", "中新社北京2月3日电（记者 王明）". */
const reporter = /^\p{sc=Hangul}{2,5} ?(?:기자|특파원|인턴기자) ?= ?/u;
const wire = /^[^，。,.]{2,25}[日月][电電讯訊](?:[（(][^（()）]{1,30}[)）])?\s*/u;
/** Dashes that go on after a bracket. */
const dash = /^(?:--|[—–-])\s+/;

/**
 * How many characters at the beginning of a story's sentence only say where and by which agency it was written; 0 for none.
 * What remains is always most of the sentence.
 */
export function datelineLength(sentence: string): number {
  const head = sentence.slice(0, 2 * longest);
  let length = 0;
  for (const form of [bracket, placeAndAgency, place, wire, reporter]) {
    const match = form.exec(head.slice(length));
    if (!match) continue;
    length += match[0].length;
    length += dash.exec(head.slice(length))?.[0].length ?? 0;
  }
  return length <= longest && sentence.length - length >= 20 ? length : 0;
}
