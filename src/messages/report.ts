import * as v from 'valibot';
import { degrees, places, sources } from '../labels/types';
import { modes, promptReasons, promptStatuses } from '../consent/types';

const text = (max: number) => v.pipe(v.string(), v.transform((value) => value.slice(0, max)));
/** Cuts instead of refusing: a page with more items than we show is no error of the reader's. */
const list = <T extends v.GenericSchema>(item: T, max: number) =>
  v.pipe(v.array(v.unknown()), v.transform((values) => values.slice(0, max)), v.array(item));

export const evidenceSchema = v.object({
  source: v.picklist(sources),
  degree: v.picklist(degrees),
  place: v.picklist(places),
  quote: text(300),
  field: text(100),
  tool: text(100),
  scope: v.picklist(['item', 'page', 'site']),
});

export const itemSchema = v.object({
  /** Names the item to the content script of the same page, while that page lives. */
  id: v.pipe(v.string(), v.maxLength(20)),
  kind: v.picklist(['article', 'card', 'picture', 'video', 'audio']),
  name: text(200),
  degree: v.picklist(degrees),
  source: v.nullable(v.picklist(sources)),
  conflict: v.boolean(),
  evidence: list(evidenceSchema, 12),
});

/** What the page script found, as the background and the popup see it. */
export const pageReportSchema = v.object({
  lang: text(35),
  headline: text(300),
  hasArticle: v.boolean(),
  counts: v.object({ articles: v.number(), cards: v.number(), pictures: v.number() }),
  items: list(itemSchema, 200),
  partial: v.boolean(),
  /** The story's byline, for rules about its author. */
  byline: v.optional(text(200), ''),
  /** Pieces of the page's data for machines that were ignored because they are broken, too large or too many. */
  ignored: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  /** Whether the browser let us see the page's response headers. */
  headerSeen: v.optional(v.boolean(), true),
  /** The page keeps removing or hiding our marks. */
  marksHidden: v.boolean(),
});

export const promptReportSchema = v.object({
  status: v.picklist(promptStatuses),
  reason: v.picklist(promptReasons),
  way: text(100),
  choice: v.picklist(modes),
  stored: list(text(100), 20),
  ms: v.pipe(v.number(), v.minValue(0)),
});

export type ReportedEvidence = v.InferOutput<typeof evidenceSchema>;
export type ReportedItem = v.InferOutput<typeof itemSchema>;
export type PageReport = v.InferOutput<typeof pageReportSchema>;
