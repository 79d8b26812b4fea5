import type { Hit } from './matcher';

const WEIGHT: Partial<Record<Hit['field'], number>> = { common: 1, voice: 1, strong: 2, consent: 2, device: 2, weak: 1, accept: 1, reject: 1, settings: 1, necessary: 1 };
const MOST = 3;

/**
 * The languages a prompt seems written in, likeliest first, at most three.
 * Longer stems count more, so that short look-alikes of other languages lose.
 */
export function languagesOf(hits: Hit[], pageLanguage: string): string[] {
  const scores = new Map<string, number>();
  for (const hit of hits) {
    const weight = (WEIGHT[hit.field] ?? 0) * Math.min(hit.end - hit.start, 8);
    if (weight > 0) scores.set(hit.lang, (scores.get(hit.lang) ?? 0) + weight);
  }
  for (const lang of scores.keys()) {
    if (pageLanguage && lang.split('-')[0] === pageLanguage.toLowerCase().split('-')[0]) scores.set(lang, scores.get(lang)! * 1.3);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  return ranked.filter(([, score]) => score >= best * 0.6).slice(0, MOST).map(([lang]) => lang);
}

/** The same with English as a help at the end: its words stand on prompts of every language. */
export const withEnglish = (languages: readonly string[]): string[] => (languages.includes('en') ? [...languages] : [...languages, 'en']);
