/** A document from the inside of its body, as a browser would parse it. */
export function pageOf(body: string, head = '<title>A long enough title of a page</title>', lang = 'en'): Document {
  return new DOMParser().parseFromString(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`, 'text/html');
}

const sentences = [
  'The council met on Tuesday evening to decide, after months of debate, how the old harbour will be rebuilt.',
  'Several residents said that they had not been asked, and that the plans would change the town for decades.',
  'The mayor answered that every household had received a letter, and that a second meeting will follow in May.',
  'Work is expected to begin next year, once the money from the region, about four million, has been approved.',
  'Fishermen fear for their berths, while shop owners hope that the new quay will bring more visitors in summer.',
  'An engineer who examined the old wall told the meeting that it would hold for ten more years at the most.',
];

/** `count` different paragraphs of English prose, each about 200 characters. */
export function prose(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, index) => `Part ${index + from}: ${sentences[(index + from) % sentences.length]} ${sentences[(index + from + 2) % sentences.length]}`);
}

export const paragraphs = (count: number, from = 0): string => prose(count, from).map((text) => `<p>${text}</p>`).join('\n');
