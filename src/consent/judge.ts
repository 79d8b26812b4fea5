import { closest, queryAll } from '../shared/dom';
import type { Role } from './label';
import type { Prompt } from './prompt';
import type { PromptReason } from './types';

/** What a box is: a prompt to answer, a notice that can only be closed, one to leave alone, or nothing of the kind. */
export type Judgement = { is: 'prompt' } | { is: 'notice' } | { is: 'left-alone'; reason: PromptReason } | { is: 'nothing' };

const SIGN = /[€£$₩¥₺₽₹฿₫₪]\s?\d|\d\s?[€£$₩¥₺₽₹฿₫₪円원元]/u;
const CODE = /\d\s?(?:eur|euro|usd|gbp|chf|pln|kč|zł|sek|nok|dkk|kr|ft|lei|лв|грн|руб)(?!\p{L})/iu;
const ENTRY = 'input[type=email],input[type=password],input[type=tel],input[type=number],input[type=date],textarea,[contenteditable=true],[role=log]';
const FURNITURE = 'header,footer,nav,[role=banner],[role=contentinfo],[role=navigation]';
/** Menus have many links; prompts that are written as a header or footer have few. */
const MAX_PROMPT_LINKS = 8;
/** An in-flow box with more text than this is the page around a wall or a form. */
const MAX_WALL = 6000;
/** What a prompt says beside its controls has at least this many letters. */
const MIN_PROSE = 100;
/** An in-flow box with more text than this is an article or a policy. */
const MAX_IN_FLOW = 1600;
/** How much a box must speak of consent and the usual matters where it names no cookies: pictures, meetings and courses need consent, too. */
const MIN_CONSENT = 6;
/** … and where its buttons are those of such prompts. */
const MIN_NAMED = 4;
/** With no more than this said of cookies, a browser, a tool or a game may be asking, too. */
const MAX_PASSING = 5;
const MAX_NOTICE = 700;
/** … and fewer words of consent are enough where hardly anything else is said. */
const MAX_SHORT_NOTICE = 300;
const MIN_NOTICE = 4;

const nothing: Judgement = { is: 'nothing' };
const notAPrompt: Judgement = { is: 'left-alone', reason: 'not-a-prompt' };

/**
 * Judges a box by its words, fields and controls. Boxes that speak more of other matters than of consent are left alone.
 * `opened` says that it is a layer of a prompt already judged.
 */
export function judge(prompt: Prompt, opened = false): Judgement {
  if (!opened && isNotice(prompt)) return { is: 'notice' };
  if (!opened && isMenu(prompt)) return nothing;
  const judgement = judgeBox(prompt, opened);
  return judgement.is === 'left-alone' && isFurniture(prompt) ? nothing : judgement;
}

const offers = ({ controls }: Prompt, ...roles: Role[]): boolean => controls.some(({ role }) => roles.includes(role));

/**
 * A notice that can only be closed. Closing stands on all kinds of boxes: what lies over the page must be short, and speak
 * of cookies and of no other matter; more so where it does not say that the reader agrees by going on.
 */
function isNotice(prompt: Prompt): boolean {
  const { agrees, tracks, overlay, text, topic, other, pays, container } = prompt;
  if (offers(prompt, 'accept', 'ok', 'reject', 'necessary', 'save', 'settings', 'leave') || !offers(prompt, 'close')) return false;
  const says = agrees ? topic >= MIN_NOTICE && text.length <= MAX_NOTICE : tracks && topic > MIN_NOTICE && text.length <= MAX_SHORT_NOTICE;
  return says && overlay && other === 0 && !pays && queryAll(container, ENTRY).length === 0;
}

/** Links side by side, "cookie settings" among them, without a sentence that asks: a way back to the prompt, not the prompt. */
function isMenu(prompt: Prompt): boolean {
  if (offers(prompt, 'accept', 'ok', 'reject', 'necessary', 'save')) return false;
  const labels = prompt.controls.reduce((sum, { label }) => sum + widthOf(label), 0);
  return widthOf(prompt.text) - labels < MIN_PROSE;
}

/** Length of a text in letters of an alphabet: a Han or Hangul character says about as much as three. */
const widthOf = (text: string): number => text.length + 2 * (text.match(/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0);

/** A site's own menus, head and foot, and pages: "subscribe" and "cookie settings" stand there side by side and are no wall. */
function isFurniture({ container, controls, overlay, text }: Prompt): boolean {
  if (!overlay && text.length > MAX_WALL) return true;
  if (controls.length <= MAX_PROMPT_LINKS) return false;
  return closest(container, FURNITURE) !== null || queryAll(container, FURNITURE).length > 0;
}

function judgeBox(prompt: Prompt, opened: boolean): Judgement {
  const { controls, topic, other, overlay, text, tracks, voice } = prompt;
  const yes = offers(prompt, 'accept', 'ok');
  const no = offers(prompt, 'reject', 'necessary');
  const more = offers(prompt, 'settings', 'save');
  if (topic < 2 || !(yes || no || more)) return nothing;
  if (topic >= 3 && asksForMoney(prompt)) return yes ? { is: 'left-alone', reason: 'pay-or-accept' } : notAPrompt;
  if (queryAll(prompt.container, ENTRY).length > 0) return notAPrompt;
  if (controls.some((control) => control.role === 'leave' && control.kind !== 'link')) return notAPrompt;
  if (other >= topic) return notAPrompt;
  if (opened) return { is: 'prompt' };
  if (!tracks && 2 * other >= topic) return notAPrompt;
  if (!isTheSites(prompt) || (prompt.counts && topic < MIN_NAMED)) return nothing;
  const named = namesConsent(prompt) || (voice && offers(prompt, 'settings'));
  if (!tracks && (!(yes || no) || !(named || prompt.specific) || topic < (named ? MIN_NAMED : MIN_CONSENT))) return nothing;
  if (prompt.embeds && !no && !more) return notAPrompt;
  const kinds = Number(yes) + Number(no) + Number(more);
  if (topic + kinds + Number(voice) < 4 || (topic < 3 && !(yes && (no || (voice && more))))) return nothing;
  if (overlay) return { is: 'prompt' };
  if (kinds < 2) return (yes || no) && (topic >= 5 ? text.length <= MAX_NOTICE : other === 0 && prompt.agrees && text.length <= MAX_SHORT_NOTICE) ? { is: 'prompt' } : nothing;
  return (yes || no) && text.length <= MAX_IN_FLOW ? { is: 'prompt' } : nothing;
}

/** "Allow" and "Deny" stand on many dialogs, settings beside them; "all" and "necessary" are a consent prompt's. */
const namesConsent = ({ controls }: Prompt): boolean => controls.some(({ role, all }) => role === 'necessary' || (all && (role === 'accept' || role === 'reject')));

/**
 * Who asks for consent speaks of itself, says more than a word of cookies, has buttons that stand on nothing else, or says
 * what for and takes a yes as well as a no.
 */
function isTheSites(prompt: Prompt): boolean {
  if (prompt.voice || namesConsent(prompt)) return true;
  return prompt.tracks && (prompt.topic > MAX_PASSING || (prompt.purposes && prompt.other === 0 && offers(prompt, 'accept') && offers(prompt, 'reject')));
}

/** A control that sells something, or a price beside words of paying. */
function asksForMoney(prompt: Prompt): boolean {
  return prompt.controls.some((control) => control.leave === 'pay') || (prompt.pays && (SIGN.test(prompt.text) || CODE.test(prompt.text)));
}
