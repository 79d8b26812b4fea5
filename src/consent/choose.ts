import { leavesPage } from './press';
import type { Prompt, ReadControl } from './prompt';
import { budgetFor, type Sight } from './sight';
import { togglesBelow, type Toggle } from './toggles';
import type { Mode, Preference } from './types';

/** The next step on a prompt as it stands. */
export type Step =
  | { do: 'answer'; control: ReadControl; choice: Mode }
  | { do: 'set'; toggles: Toggle[]; on: Toggle[]; save: ReadControl; choice: Mode }
  | { do: 'open'; control: ReadControl }
  | { do: 'turn'; toggles: Toggle[]; on: Toggle[]; choice: Mode }
  | { do: 'nothing' };

/** The best control of a role: one that says "all", then buttons before links, then the first. */
function best(controls: ReadControl[], roles: string[]): ReadControl | null {
  for (const role of roles) {
    const found = controls.filter((control) => control.role === role);
    const ranked = [
      ...found.filter((control) => control.all && control.kind === 'button'),
      ...found.filter((control) => control.all),
      ...found.filter((control) => control.kind === 'button'),
      ...found,
    ];
    if (ranked[0]) return ranked[0];
  }
  return null;
}

/** What can be done on a prompt now: the controls for the whole of it, and the switches for its parts. */
interface Options {
  usable: ReadControl[];
  toggles: Toggle[];
  open: ReadControl | null;
  /** All switches were read: with some unknown, nothing may be saved. */
  whole: boolean;
}

/** Whether switches of purposes are open. */
const isLayer = (toggles: readonly Toggle[]): boolean => toggles.some(({ shown, purposes }) => shown && purposes.length > 0);

function optionsOf(prompt: Prompt, sight: Sight, opened: ReadonlySet<string>): Options {
  const seen = prompt.controls.filter((control) => !leavesPage(control) && sight.isVisible(control.element));
  const budget = budgetFor(sight, 40_000);
  const toggles = togglesBelow(prompt.container, { languages: prompt.languages, rootOf: sight.rootOf, isVisible: sight.isVisible, budget, controls: seen });
  const parts = new Set(toggles.flatMap(({ element, off }) => (off ? [element, off] : [element])));
  const usable = seen.filter(({ element }) => !parts.has(element));
  const closed = usable.filter(({ label, choosing }) => !opened.has(label) && !(choosing && isLayer(toggles)));
  return { usable, toggles, open: best(closed, ['settings']), whole: !budget.spent };
}

/** How a label that was pressed without effect stands among the opened ones. */
export const pressedMark = (label: string): string => `pressed:${label}`;
/** How a label that was there before a layer was opened stands among them. */
export const seenMark = (label: string): string => `seen:${label}`;

/**
 * The control that saves what the switches say. A button of consent does so where it was not there before a layer with
 * named purposes was opened and the one for everything still is; one that only takes note, where it is the only such one.
 * Closing does so in an open layer without any other way.
 */
function saveControl({ usable, toggles }: Options, opened: ReadonlySet<string>): ReadControl | null {
  const shown = toggles.filter((toggle) => toggle.shown);
  const save = best(usable, ['save']);
  // Tabs hide the switches of all but one.
  if (save) return shown.length > 0 || (opened.size > 0 && !opened.has(seenMark(save.label))) ? save : null;
  if (!shown.some((toggle) => toggle.purposes.length > 0)) return null;
  const consenting = usable.filter(({ role }) => role === 'ok' || role === 'accept');
  const own = consenting.filter(({ all, label }) => !all && !opened.has(seenMark(label)));
  if (own.length === 1 && (own[0]!.role === 'ok' || (opened.size > 0 && consenting.length > 1))) return own[0]!;
  return consenting.length === 0 && opened.size > 0 ? best(usable, ['close']) : null;
}

/**
 * Sets the switches and saves. Only what the reader would see being set is set: beside the switches of a layer that is
 * not open stands a button that accepts.
 */
function bySwitches(options: Options, wanted: (toggle: Toggle) => boolean, choice: Mode, opened: ReadonlySet<string>): Step {
  const { whole, toggles } = options;
  const save = whole && toggles.length > 0 ? saveControl(options, opened) : null;
  return save ? { do: 'set', toggles, on: toggles.filter(wanted), save, choice } : { do: 'nothing' };
}

/** The last resort: "Accept all" may become "Accept selected" once the switches stand otherwise. */
function byTurning({ whole, toggles, usable }: Options, wanted: (toggle: Toggle) => boolean, choice: Mode): Step {
  const mayChange = usable.some(({ role }) => role === 'accept');
  return whole && isLayer(toggles) && mayChange ? { do: 'turn', toggles, on: toggles.filter(wanted), choice } : { do: 'nothing' };
}

/** Closing takes note where nothing else can be pressed. */
const canOnlyClose = ({ usable }: Options): boolean => !usable.some(({ role }) => ['reject', 'necessary', 'settings', 'save'].includes(role));

function chooseAccept(options: Options, opened: ReadonlySet<string>): Step {
  const { usable, open } = options;
  const control = best(usable, ['accept']);
  if (control) return { do: 'answer', control, choice: 'accept' };
  const set = bySwitches(options, () => true, 'accept', opened);
  if (set.do === 'set') return set;
  const noted = best(usable, ['ok']) ?? (canOnlyClose(options) ? best(usable, ['close']) : null);
  if (noted) return { do: 'answer', control: noted, choice: 'accept' };
  return open ? { do: 'open', control: open } : { do: 'nothing' };
}

/** Single purposes need their switches; where there are none, this says so, and refusing all is another wish. */
function choosePurposes(options: Options, allowed: Preference['purposes'], opened: ReadonlySet<string>): Step {
  const wanted = ({ necessary, purposes }: Toggle): boolean => !necessary && purposes.length > 0 && purposes.every((purpose) => allowed.includes(purpose));
  const set = bySwitches(options, wanted, 'necessary', opened);
  if (set.do === 'set') return set;
  return options.open ? { do: 'open', control: options.open } : byTurning(options, wanted, 'necessary');
}

function chooseReject(options: Options, mode: Mode, opened: ReadonlySet<string>): Step {
  const { usable, open } = options;
  const control = best(usable, ['reject', 'necessary']);
  const answer = control ? ({ do: 'answer', control, choice: mode === 'necessary' && control.role === 'necessary' ? 'necessary' : 'reject' } as const) : null;
  // Some refusals only turn the switches off: pressed without effect, they still have to be saved.
  if (answer && !opened.has(pressedMark(answer.control.label))) return answer;
  const set = bySwitches(options, () => false, 'reject', opened);
  if (set.do === 'set') return set;
  return answer ?? (open ? { do: 'open', control: open } : byTurning(options, () => false, 'reject'));
}

/** Decides the next step for a preference. Reject never leads to a control of acceptance. */
export function choose(prompt: Prompt, preference: Preference, sight: Sight, opened: ReadonlySet<string> = new Set()): Step {
  const options = optionsOf(prompt, sight, opened);
  if (preference.mode === 'accept') return chooseAccept(options, opened);
  if (preference.mode === 'necessary' && preference.purposes.length > 0) return choosePurposes(options, preference.purposes, opened);
  return chooseReject(options, preference.mode, opened);
}
