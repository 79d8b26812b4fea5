import { storyLikeness } from './address.ts';
import { headlineOf } from './headline.ts';
import type { Candidate } from './roots.ts';
import type { Stories } from './stories.ts';
import type { Survey } from './survey.ts';
import { namesCard, type Zone } from './zones.ts';

const HEADINGS = /^h[1-6]$/;
const ENOUGH = 3;

/** A candidate with its headline and what speaks for it. */
export interface Judged extends Candidate {
  headline: number;
  score: number;
}

/** Scores each candidate by itself, then by its neighbours: a list is all teasers or none. */
export function judge(page: Survey, stories: Stories, candidates: Candidate[]): Judged[] {
  const zones = inheritedZones(page);
  const judged = candidates.map((candidate) => {
    const headline = headlineOf(page, candidate.root);
    return { ...candidate, headline, score: scoreOf(page, stories, candidate, headline, zones[stories.list[candidate.story]!.links[0]!]!) };
  });
  const groups = new Map<number, number[]>();
  for (const { root, score } of judged) {
    const parent = page.parent[root]!;
    groups.set(parent, [...(groups.get(parent) ?? []), score]);
  }
  const medians = new Map([...groups].map(([parent, scores]) => [parent, scores.sort((a, b) => a - b)[scores.length >> 1]!]));
  return judged.filter(({ root }) => medians.get(page.parent[root]!)! >= ENOUGH);
}

function scoreOf(page: Survey, stories: Stories, { root, story }: Candidate, headline: number, zone: Zone): number {
  const weight = page.weight[headline]!;
  let score = weight >= 45 ? 2.5 : weight >= 28 ? 2 : weight >= 18 ? 1 : -1;
  if (HEADINGS.test(page.tags[headline]!)) score += 1;
  if (page.pictures[root]! > 0) score += 0.5;
  if (page.weight[root]! > weight + 20) score += 0.5;
  score += storyLikeness(stories.list[story]!.address) * 0.7;
  if (namesCard(page.elements[root]!)) score += 0.5;
  if (zone === 'soft') score -= 1.5;
  if (zone === 'hard') score -= 6;
  return score;
}

function inheritedZones(page: Survey): Zone[] {
  const total = page.weight[0] ?? 0;
  const zones = [...page.zone];
  for (let i = 0; i < zones.length; i += 1) {
    if (page.weight[i]! > total / 2) zones[i] = 'none';
    const above = zones[page.parent[i]!];
    if (above === 'hard' || (above === 'soft' && zones[i] !== 'hard')) zones[i] = above;
  }
  return zones;
}
