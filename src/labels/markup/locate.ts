import type { Article, Card, Picture } from '../../article/types';
import { contains } from '../../shared/dom';
import type { Item } from '../items';

/** Finds the item that a piece of markup names by address, by headline or by standing around it. */
export class Locator {
  private readonly pictures = new Map<string, Item | null>();
  private readonly stories = new Map<string, Item>();
  readonly articles: Item[];
  readonly parts: Item[];

  constructor(items: Item[], private readonly pageUrl: string) {
    this.articles = items.filter((item) => item.kind === 'article');
    this.parts = items.filter((item) => item.owner !== null);
    for (const listed of [true, false]) for (const part of this.parts) if (part.listed === listed) for (const url of (part.target as Picture).urls) this.addPicture(url, part);
    for (const item of items) {
      if (item.owner) continue;
      this.stories.set(headlineKey((item.target as Article | Card).headline), item);
      if (item.kind === 'card') this.stories.set(addressKey((item.target as Card).href, pageUrl), item);
    }
    if (this.articles.length === 1) this.stories.set(addressKey(pageUrl, pageUrl), this.articles[0]!);
    this.stories.delete('');
  }

  private addPicture(url: string, part: Item): void {
    for (const key of [addressKey(url, this.pageUrl), fileKey(url)]) {
      const known = this.pictures.get(key);
      if (known === undefined || part.listed) this.pictures.set(key, known === undefined || known === part ? part : null);
    }
    this.pictures.delete('');
  }

  /** The picture, video or audio with this address, or with the same file name where that is unique. */
  picture(url: string): Item | null {
    return this.pictures.get(addressKey(url, this.pageUrl)) ?? this.pictures.get(fileKey(url)) ?? null;
  }

  /** The article or card with this address or headline. */
  story(addressOrHeadline: string): Item | null {
    return this.stories.get(addressKey(addressOrHeadline, this.pageUrl)) ?? this.stories.get(headlineKey(addressOrHeadline)) ?? null;
  }

  /** The pictures, videos and audios that lie in an element; those that the finder left out only where it has no other. */
  partsIn(element: Element): Item[] {
    const inside = this.parts.filter((part) => contains(element, part.element));
    return inside.some((part) => part.listed) ? inside.filter((part) => part.listed) : inside;
  }
}

/** Host and path of an address; '' when it is none. */
function addressKey(url: string, base: string): string {
  try {
    const { protocol, host, pathname } = new URL(url, base);
    return /^https?:$/.test(protocol) ? `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}` : '';
  } catch {
    return '';
  }
}

/** File name without the size that resizing services add; '' when too short to be one file's own. */
function fileKey(url: string): string {
  const name = url.slice(0, 2000).split(/[?#]/)[0]!.split('/').at(-1)!;
  const bare = name.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[-_]\d{2,4}x\d{2,4}$/, '');
  return bare.length >= 6 ? `file:${bare}` : '';
}

function headlineKey(headline: string): string {
  const words = headline.slice(0, 500).replace(/\s+/g, ' ').trim().toLowerCase();
  return words.length >= 8 ? `headline:${words}` : '';
}
