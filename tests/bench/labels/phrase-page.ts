import fillers from './fillers.json' with { type: 'json' };
import type { PhraseRow } from './phrase-rows';
import { pick } from './random';

type Filler = (typeof fillers)['en'];

/** Marks the item that a phrase speaks of; nothing of ours reads this attribute. */
const target = 'data-target="1"';
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Names of the places of a generated page where a phrase can stand; the item it speaks of is marked. */
interface Slots {
  root?: string;
  kicker?: string;
  headline?: string;
  byline?: string;
  leadAlt?: string;
  leadOverlay?: string;
  leadCaption?: string;
  leadMark?: string;
  body?: string;
  secondCaption?: string;
  secondMark?: string;
  video?: string;
  videoMark?: string;
  audio?: string;
  audioMark?: string;
  footer?: string;
  card?: string;
  cardMark?: string;
  cardBadge?: string;
  cardByline?: string;
  cardHeadline?: string;
  cardOverlay?: string;
  cardCaption?: string;
  cardPictureMark?: string;
  /** Leave out the second picture, for a line at the end that speaks of "the picture". */
  single?: boolean;
}

/** A news page in the phrase's language with the phrase at its `where`, beside the item it speaks of and others it does not. */
export function phrasePage(row: PhraseRow, random: () => number): string {
  const filler = fillerFor(row.lang);
  return build(filler, row.lang, slotsFor(row, filler, random), random);
}

function fillerFor(lang: string): Filler {
  const known = fillers as Record<string, Filler>;
  return known[lang.split('-')[0]!] ?? fillers.en;
}

function slotsFor(row: PhraseRow, filler: Filler, random: () => number): Slots {
  const words = escape(row.text);
  const small = pick([`<div class="note">${words}</div>`, `<p><small>${words}</small></p>`, `<p><em>${words}</em></p>`, `<footer>${words}</footer>`], random);
  const badge = pick([`<span class="badge">${words}</span>`, `<div class="label">${words}</div>`, `<small>${words}</small>`], random);
  if (row.where === 'headline') return pick([{ headline: words, root: target }, { cardHeadline: words, cardMark: target }], random);
  if (row.kind === 'audio') return { audio: badge, audioMark: target };
  if (row.kind === 'video') return { video: row.where === 'body' ? `<p>${words}</p>` : badge, videoMark: target };
  if (row.kind === 'image') return pictureSlots(row, words, small, badge, filler, random);
  if (row.where === 'badge') return pick([{ kicker: badge, root: target }, { cardBadge: badge, cardMark: target }], random);
  if (row.where === 'byline') return pick([{ byline: words, root: target }, { cardByline: words, cardMark: target }], random);
  if (row.where === 'caption') return { leadCaption: words, root: target };
  if (row.where === 'body') return { body: `<p>${words}</p>`, root: target };
  return { footer: small, root: target };
}

function pictureSlots(row: PhraseRow, words: string, small: string, badge: string, filler: Filler, random: () => number): Slots {
  const caption = pick([words, `${filler.caption} <span class="credit">${words}</span>`], random);
  if (row.where === 'alt') return { leadAlt: words, leadMark: target };
  if (row.where === 'overlay' || row.where === 'badge') return pick([{ leadOverlay: badge, leadMark: target }, { cardOverlay: badge, cardPictureMark: target }], random);
  if (row.where === 'footer') return { footer: small, leadMark: target, single: true };
  if (row.where === 'body') return { body: `<p>${words}</p>`, secondMark: target };
  return pick([{ leadCaption: caption, leadMark: target }, { secondCaption: caption, secondMark: target }, { cardCaption: words, cardPictureMark: target }], random);
}

function build(filler: Filler, lang: string, slots: Slots, random: () => number): string {
  const semantic = random() < 0.5;
  const [main, story, figure, legend] = semantic ? ['main', 'article', 'figure', 'figcaption'] : ['div', 'div', 'div', 'div'];
  const ordinary = `${filler.caption} <span class="credit">${filler.credit}</span>`;
  const picture = (file: string, alt: string, mark: string, overlay: string, caption: string): string =>
    `<${figure} class="media"><img src="/img/${file}.jpg" width="960" height="540" alt="${alt}" ${mark}>${overlay}<${legend} class="caption">${caption}</${legend}></${figure}>`;
  const paragraph = (nth: number): string => `<p>${nth === 1 ? filler.text : filler.more[nth - 2]!}</p>`;
  const parts = [
    `<div class="story-head">${slots.kicker ?? ''}<h1>${slots.headline ?? filler.headline}</h1><div class="byline"><span>${slots.byline ?? filler.byline}</span> <time>2026-11-02</time></div></div>`,
    picture('harbour-lead', slots.leadAlt ?? filler.caption, slots.leadMark ?? '', slots.leadOverlay ?? '', slots.leadCaption ?? ordinary),
    paragraph(1), paragraph(2),
    slots.single ? '' : picture('harbour-second', '', slots.secondMark ?? '', '', slots.secondCaption ?? ordinary),
    slots.body ?? '', paragraph(3),
    slots.videoMark ? `<${figure}><video src="/v/harbour.mp4" poster="/img/poster.jpg" controls width="640" height="360" ${slots.videoMark}></video>${slots.video ?? ''}</${figure}>` : '',
    paragraph(4),
    slots.audioMark ? `<div class="player"><audio src="/a/harbour.mp3" controls ${slots.audioMark}></audio>${slots.audio ?? ''}</div>` : '',
    paragraph(5), slots.footer ?? '',
  ];
  const chosen = Math.floor(random() * 4);
  const cards = filler.cards.map((_, nth) => card(filler, nth, nth === chosen ? slots : {}, story!)).join('');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${filler.headline}</title></head><body>
<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header><${main} class="page"><${story} class="story" ${slots.root ?? ''}>${parts.join('\n')}</${story}>
<section class="more"><h2>More</h2><div class="cards">${cards}</div></section></${main}><footer><a href="/about">About us</a> <a href="/privacy">Privacy</a></footer></body></html>`;
}

function card(filler: Filler, nth: number, slots: Slots, tag: string): string {
  const box = tag === 'article' ? 'article' : 'div';
  return `<${box} class="card" ${slots.cardMark ?? ''}><a href="/news/story-${nth}"><div class="thumb"><img src="/img/card-${nth}.jpg" width="480" height="270" alt="" ${slots.cardPictureMark ?? ''}>${slots.cardOverlay ?? ''}${slots.cardCaption ? `<span class="credit">${slots.cardCaption}</span>` : ''}</div>
<h3>${slots.cardHeadline ?? filler.cards[nth]!}</h3>${slots.cardByline ? `<div class="author">${slots.cardByline}</div>` : ''}${slots.cardBadge ?? ''}${nth === 0 ? `<p>${filler.teaser}</p>` : '<time>2026-11-01</time>'}</a></${box}>`;
}
