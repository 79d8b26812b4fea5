import { attributeOf, queryAll } from '../../shared/dom';

const SELECTOR = 'meta[property="og:image"], meta[property="og:image:url"], meta[name="og:image"], meta[name="twitter:image"], meta[name="twitter:image:src"], meta[itemprop="image"], link[rel="image_src"]';
const MAX_ANNOUNCED = 20;
const MAX_COMPARED = 12;
const SIZE_OR_DATE = /^(?:\d{2,4}x\d{2,4}|(?:19|20)\d{6})$/;

/** The long numbers, hashes and dated words of an address's path, without sizes and dates: what stays when the crop changes. */
export function numbersOf(address: string): string[] {
  if (address.startsWith('data:')) return [];
  const words = pathOf(address).split(/[/_.,=~:-]+/);
  return words.filter((word) => word.length >= 7 && /\d/.test(word) && /^\w+$/.test(word) && !SIZE_OR_DATE.test(word));
}

/** The marks by which two addresses of the same picture in different crops can be known: its numbers and its file name. */
export function identitiesOf(address: string): string[] {
  if (address.startsWith('data:')) return [];
  const path = pathOf(address);
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{3,4}$/, '').replace(/[-_]\d{2,4}x\d{2,4}$/, '');
  return file.length >= 9 ? [...numbersOf(address), file] : numbersOf(address);
}

const pathOf = (address: string): string => decoded(address.slice(0, 2_000)).replace(/^[a-z]+:\/\/[^/]*/, '').replace(/[?#].*$/s, '');

/** Identities of the pictures that the page's head announces as the story's (Open Graph and kin). */
export function announcedPictures(document: Document): ReadonlySet<string> {
  const found = new Set<string>();
  for (const element of queryAll(document, SELECTOR).slice(0, MAX_ANNOUNCED)) {
    const address = attributeOf(element, 'content') ?? attributeOf(element, 'href') ?? '';
    for (const identity of identitiesOf(address)) found.add(identity);
  }
  return found;
}

/** Whether one of a picture's addresses is of a picture that the head announces. */
export function isAnnounced(urls: string[], announced: ReadonlySet<string>): boolean {
  return announced.size > 0 && urls.slice(0, MAX_COMPARED).some((url) => identitiesOf(url).some((identity) => announced.has(identity)));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
