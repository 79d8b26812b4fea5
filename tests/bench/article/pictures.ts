/**
 * Scores the pictures found on one page against a corpus's truth.
 *
 * What the truth does not say, so that nobody chases it: it lists only what one publisher's parser kept. Pages with an
 * empty list often do show a picture; the same file may be listed twice (cover and gallery) with two captions; some captions
 * still hold the credit, some credits are one name of a longer line; videos are listed by their poster or not at all.
 */
export interface TruthPicture {
  urls: string[];
  caption: string | null;
  /** The credit, one entry a name. */
  authors: string[];
  cover: boolean;
  alt: string | null;
}

export interface FoundPicture {
  urls: string[];
  caption: string;
  credit: string;
}

export interface PictureScore {
  truth: number;
  recalled: number;
  found: number;
  right: number;
  captions: number;
  captionsFound: number;
  credits: number;
  creditsFound: number;
}

export interface Mistake {
  what: 'missed' | 'extra' | 'caption' | 'credit';
  expected: string;
  got: string;
  url: string;
}

export const emptyScore = (): PictureScore => ({ truth: 0, recalled: 0, found: 0, right: 0, captions: 0, captionsFound: 0, credits: 0, creditsFound: 0 });

/** Adds `more` to `sum` in place. */
export function addScore(sum: PictureScore, more: PictureScore): void {
  for (const key of Object.keys(sum) as (keyof PictureScore)[]) sum[key] += more[key];
}

/** Recall, precision and the shares of the truth's captions and credits that were found (those of missed pictures count as missed). */
export function rates(score: PictureScore): { recall: number; precision: number; captions: number; credits: number } {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return { recall: share(score.recalled, score.truth), precision: share(score.right, score.found), captions: share(score.captionsFound, score.captions), credits: share(score.creditsFound, score.credits) };
}

/** One page's score. Pictures match by any address equal after dropping query and size; captions by token overlap ≥ 0.8; credits by containing each author. */
export function scorePictures(found: FoundPicture[], truth: TruthPicture[], mistakes: Mistake[] = []): PictureScore {
  const score = emptyScore();
  score.truth = truth.length;
  score.found = found.length;
  const foundKeys = found.map((picture) => new Set(picture.urls.flatMap(keysOf)));
  const truthKeys = truth.map((picture) => picture.urls.flatMap(keysOf));
  truth.forEach((picture, index) => {
    const candidates = found.filter((_, at) => truthKeys[index]!.some((key) => foundKeys[at]!.has(key)));
    if (candidates.length > 0) score.recalled += 1;
    else mistakes.push({ what: 'missed', expected: picture.caption ?? '', got: '', url: picture.urls[0] ?? '' });
    scoreTexts(picture, candidates, score, mistakes);
  });
  found.forEach((picture, at) => {
    if (truthKeys.some((keys) => keys.some((key) => foundKeys[at]!.has(key)))) score.right += 1;
    else mistakes.push({ what: 'extra', expected: '', got: picture.caption, url: picture.urls[0] ?? '' });
  });
  return score;
}

function scoreTexts(truth: TruthPicture, candidates: FoundPicture[], score: PictureScore, mistakes: Mistake[]): void {
  const caption = truth.caption ?? '';
  const url = truth.urls[0] ?? '';
  if (tokensOf(caption).length > 0) {
    score.captions += 1;
    const fits = candidates.some((picture) => overlap(picture.caption, caption) >= 0.8 || overlap(`${picture.caption} ${picture.credit}`, caption) >= 0.8);
    if (fits) score.captionsFound += 1;
    else mistakes.push({ what: 'caption', expected: caption, got: candidates.map((picture) => picture.caption).join(' ¶ '), url });
  }
  if (truth.authors.length > 0) {
    score.credits += 1;
    if (candidates.some((picture) => truth.authors.every((author) => folded(picture.credit).includes(folded(author))))) score.creditsFound += 1;
    else mistakes.push({ what: 'credit', expected: truth.authors.join(' | '), got: candidates.map((picture) => `${picture.credit} (in: ${picture.caption.slice(-60)})`).join(' ¶ '), url });
  }
}

/** An address as compared: whole, and without protocol, query, size in the file name, and format. */
export function keysOf(url: string): string[] {
  const path = decoded(url).replace(/^[a-z]+:/, '').replace(/[?#].*$/s, '');
  const bare = path.replace(/[-_]\d{2,4}x\d{2,4}(?=\.\w+$)/, '').replace(/\/w_\d+(?:,\w+)*\//, '/').replace(/\.\w{3,4}$/, '');
  return bare.length >= 24 && !/[?&]url=/.test(url) ? [url, bare] : [url];
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function tokensOf(text: string): string[] {
  return folded(text).match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu) ?? [];
}

/** Dice overlap of two texts' word multisets, 0 to 1. */
export function overlap(one: string, other: string): number {
  const [a, b] = [tokensOf(one), tokensOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const token of a) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of b) {
    const count = left.get(token) ?? 0;
    if (count > 0) common += 1;
    left.set(token, count - 1);
  }
  return (2 * common) / (a.length + b.length);
}
