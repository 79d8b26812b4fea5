/**
 * Writes out a sentence with alternatives: "[Photo|Image] by [AI|$painter]" gives one sentence for each choice, `$name` stands for
 * all words of that slot. Of more than `most` sentences it gives `most`, in equal steps, so that every alternative comes up.
 */
export function expand(template: string, slots: Record<string, string[]>, most: number): string[] {
  const parts = template.split(/(\[[^\]]*\])/).filter(Boolean).map((part) => choices(part, slots));
  const count = parts.reduce((product, part) => product * part.length, 1);
  const written = Math.min(count, most);
  return [...new Set(Array.from({ length: written }, (_, nth) => chosen(parts, Math.floor((nth * count) / written))))];
}

function choices(part: string, slots: Record<string, string[]>): string[] {
  const written = part.startsWith('[') ? part.slice(1, -1).split('|') : [part];
  return written.flatMap((one) => {
    const name = /\$[a-z]+/.exec(one)?.[0];
    return name ? (slots[name.slice(1)] ?? []).map((word) => one.replace(name, word)) : [one];
  });
}

/** Of each part the alternative that the digits of `nth` name, the first part turning fastest. */
function chosen(parts: string[][], nth: number): string {
  let rest = nth;
  const words = parts.map((part) => {
    const word = part[rest % part.length] ?? '';
    rest = Math.floor(rest / part.length);
    return word;
  });
  return words.join('').replace(/ +/g, ' ').trim();
}
