import { Budget } from '../shared/budget';
import { leavesPage } from './press';
import type { Sight } from './find';
import type { Prompt, ReadControl } from './prompt';
import { togglesBelow, type Toggle } from './toggles';
import type { Mode, Preference } from './types';

/** The next step on a prompt as it stands. */
export type Step =
  | { do: 'answer'; control: ReadControl; choice: Mode }
  | { do: 'set'; toggles: Toggle[]; on: Toggle[]; save: ReadControl; choice: Mode }
  | { do: 'open'; control: ReadControl }
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

function bySwitches(prompt: Prompt, wanted: (toggle: Toggle) => boolean, choice: Mode, usable: ReadControl[], sight: Sight): Step {
  const toggles = togglesBelow(prompt.container, prompt.languages, sight.rootOf, new Budget({ nodes: 30_000, milliseconds: 60 }, sight.signal));
  const save = best(usable, ['save']) ?? best(usable.filter((control) => !control.all), ['ok']);
  if (toggles.length === 0 || !save) return { do: 'nothing' };
  return { do: 'set', toggles, on: toggles.filter((toggle) => toggle.necessary || wanted(toggle)), save, choice };
}

/** How a label that was pressed without effect stands among the opened ones. */
export const pressedMark = (label: string): string => `pressed:${label}`;

/** Decides the next step for a preference. Reject never leads to a control of acceptance. */
export function choose(prompt: Prompt, preference: Preference, sight: Sight, opened: ReadonlySet<string> = new Set()): Step {
  const usable = prompt.controls.filter((control) => !leavesPage(control) && sight.isVisible(control.element));
  const open = best(usable.filter((control) => !opened.has(control.label)), ['settings']);
  if (preference.mode === 'accept') {
    const control = best(usable, ['accept']);
    if (control) return { do: 'answer', control, choice: 'accept' };
    const set = bySwitches(prompt, () => true, 'accept', usable, sight);
    if (set.do === 'set') return set;
    const noted = best(usable, ['ok']) ?? (open ? null : best(usable, ['close']));
    if (noted) return { do: 'answer', control: noted, choice: 'accept' };
    return open ? { do: 'open', control: open } : { do: 'nothing' };
  }
  if (preference.mode === 'necessary' && preference.purposes.length > 0) {
    const set = bySwitches(prompt, (toggle) => toggle.purposes.some((purpose) => preference.purposes.includes(purpose)), 'necessary', usable, sight);
    if (set.do === 'set') return set;
    if (open) return { do: 'open', control: open };
  }
  const control = best(usable, ['reject', 'necessary']);
  const answer = control ? ({ do: 'answer', control, choice: preference.mode === 'necessary' && control.role === 'necessary' ? 'necessary' : 'reject' } as const) : null;
  // Some refusals only turn the switches off: pressed without effect, they still have to be saved.
  if (answer && !opened.has(pressedMark(answer.control.label))) return answer;
  const set = bySwitches(prompt, () => false, 'reject', usable, sight);
  if (set.do === 'set') return set;
  return answer ?? (open ? { do: 'open', control: open } : set);
}
