import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import * as v from 'valibot';
import { purposes, modes } from '../consent/types';
import type { Preference, PromptReport } from '../consent/types';
import { summaryLengths, summaryOrders } from '../reading/types';
import type { Hint } from '../reading/engines/hint';
import type { ArticleText, JobState, SummarySentence, TextBlock } from '../reading/types';
import type { EffectiveSettings } from '../settings/site';
import type { Settings } from '../settings/schema';
import type { StoredRule } from '../settings/rules';
import type { SiteSettings } from '../settings/document';
import { pageReportSchema, promptReportSchema } from './report';
import type { PageReport } from './report';
import { row } from './row';

const nothing = v.object({});
const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const short = (max: number) => v.pipe(v.string(), v.maxLength(max));
const ourPages = ['popup', 'options', 'welcome', 'reader'] as const;

/** What the popup shows of a tab. */
export interface TabState {
  /** The site's host, null where Colophon cannot work (store pages, files, our own pages). */
  site: string | null;
  /** Whether the browser lets us work on this site; where it names none, on sites at all. */
  access: boolean;
  settings: EffectiveSettings;
  report: PageReport | null;
  prompt: PromptReport | null;
}

export interface SettingsView {
  values: Settings;
  sites: Record<string, SiteSettings>;
  rules: StoredRule[];
  problems: string[];
  newer: boolean;
}

/** What changes for one site: null takes a choice back, what is absent stays. */
const sitePatchSchema = v.object({
  mode: v.optional(v.nullable(v.picklist(modes))),
  purposes: v.optional(v.nullable(v.array(v.picklist(purposes)))),
  marks: v.optional(v.nullable(v.boolean())),
});

const textSchema = v.object({
  kind: short(30),
  text: short(200_000),
  lang: short(35),
  dir: v.picklist(['ltr', 'rtl']),
  anchor: v.object({ quote: short(400), prefix: short(100), suffix: short(100) }),
});

/** What a job works on; `texts` is what the popup got from the tab or the reader selected. */
export const jobQuestion = v.object({
  tabId: tab,
  task: v.picklist(['translate', 'summarise']),
  what: v.picklist(['summary', 'article', 'selection', 'labels']),
  headline: short(1_000),
  blocks: v.pipe(v.array(textSchema), v.maxLength(2_000)),
  from: short(35),
  to: short(35),
  length: v.picklist(summaryLengths),
  engine: short(40),
});
export type JobQuestion = v.InferOutput<typeof jobQuestion>;

/** Everything that can be asked of the background: who may ask, what the question is, what the answer will be. */
export const protocol = {
  'page.hello': row(['page'], nothing)<EffectiveSettings>(),
  'page.settings': row(['page'], nothing)<EffectiveSettings>(),
  'page.news': row(['page'], nothing)<null>(),
  'page.prompt': row(['page'], v.object({ kind: v.picklist(['top', 'frame']), frame: v.object({ url: short(8_000), width: v.number(), height: v.number() }) }))<null>(),
  'page.report': row(['page'], pageReportSchema)<null>(),
  'page.rules': row(['page'], nothing)<StoredRule[]>(),
  'prompt.begin': row(['page'], nothing)<{ preference: Preference; triesLeft: number }>(),
  /** A click that answers is about to be made. */
  'prompt.try': row(['page'], promptReportSchema)<null>(),
  'prompt.report': row(['page'], promptReportSchema)<null>(),
  'prompt.inPage': row(['page'], v.object({ snippet: short(60), args: v.pipe(v.array(v.unknown()), v.maxLength(10)) }))<unknown>(),
  /** The bundled library's rules that may answer in the sender's frame; where `fit`, the library has been injected there. */
  'prompt.rules': row(['page'], nothing)<{ fit: boolean; rules: AutoConsentCMPRule[] }>(),

  /** Leaves the site's prompts to the reader, and makes it ask again. */
  'prompt.undo': row(['popup'], v.object({ tabId: tab }))<PromptEffect>(),
  /** Makes the site ask again, so that a changed preference has an effect now. */
  'prompt.apply': row(['popup'], v.object({ tabId: tab }))<PromptEffect>(),
  'tab.state': row(['popup'], v.object({ tabId: tab }))<TabState>(),
  'site.change': row(['popup', 'options'], v.object({ host: short(300), patch: v.nullable(sitePatchSchema) }))<SettingsView>(),

  'settings.get': row(ourPages, nothing)<SettingsView>(),
  'settings.change': row(['options', 'welcome', 'popup', 'reader'], v.object({ name: short(60), value: v.unknown() }))<SettingsView>(),
  'rule.add': row(['options', 'popup'], v.object({ rule: v.unknown() }))<SettingsView>(),
  'rule.remove': row(['options'], v.object({ rule: v.unknown() }))<SettingsView>(),
  'settings.export': row(['options'], nothing)<string>(),
  'settings.import': row(['options'], v.object({ text: v.string() }))<{ why: string; fields: string[] }>(),

  'reading.start': row(['popup', 'reader'], jobQuestion)<JobState>(),
  'reading.cancel': row(['popup', 'reader'], v.object({ id: short(80) }))<null>(),
  'reading.jobs': row(['popup', 'reader'], v.object({ tabId: tab }))<JobView[]>(),
  'reading.host': row(['popup', 'reader', 'options'], v.object({ task: v.picklist(['translate', 'summarise']), from: short(35), to: short(35) }))<EngineChoice>(),
  /** Forgets finished summaries and translations, which are kept to answer the same question at once. */
  'reading.forget': row(['options'], nothing)<null>(),
  'engine.test': row(['options'], v.object({ engine: short(40) }))<{ hint: Hint; detail: string }>(),
} as const;

/**
 * How a changed preference came into effect. `none`: the prompt is open and left to the reader · `again`: it was still open,
 * the page is loaded again to answer it · `cleared`: the site's own decision was cleared and the page loaded again ·
 * `reopened`: the site's settings were opened · `later`: none of these was possible, it holds from the next prompt on.
 */
export const promptEffects = ['none', 'again', 'cleared', 'reopened', 'later'] as const;
export type PromptEffect = (typeof promptEffects)[number];

/** A job with what it works on, so that a page opened later shows the same. */
export interface JobView {
  state: JobState;
  /** Who does it, and the host that gets the text (null: none). */
  engine: string;
  host: string | null;
  to: string;
  blocks: TextBlock[];
}

/** Which engine would do a task, and which host it would send text to (null: none). */
export interface EngineChoice {
  engine: string;
  host: string | null;
  state: 'ready' | 'downloadable' | 'unavailable';
}

/** What can be asked of a tab's content script, by our own pages only. */
export const pageProtocol = {
  'article.text': row(['popup', 'reader'], nothing)<ArticleText | null>(),
  'article.summary': row(['popup', 'reader'], v.object({ length: v.picklist(summaryLengths), order: v.picklist(summaryOrders) }))<SummarySentence[]>(),
  'article.selection': row(['popup', 'reader'], nothing)<string>(),
  'item.show': row(['popup'], v.object({ id: short(20) }))<boolean>(),
  'sentence.show': row(['popup', 'reader'], v.object({ anchor: v.object({ quote: short(400), prefix: short(100), suffix: short(100) }) }))<boolean>(),
  /** Reads settings and the reader's rules again and judges the page anew. */
  'page.again': row(['popup', 'background'], nothing)<null>(),
  'marks.set': row(['popup', 'background'], v.object({ style: v.picklist(['word', 'icon', 'off']), pictures: v.picklist(['show', 'dim', 'blur']) }))<null>(),
} as const;

export type Protocol = typeof protocol;
export type PageProtocol = typeof pageProtocol;
