import type { ReadControl } from './prompt';
import type { Pair } from './selects';
import { parentAcross } from './walk';

/** How far around a button its row may reach. */
const MAX_CLIMB = 6;
/** A single pair is the answer to the whole prompt. */
const FEWEST = 2;

interface Row extends Pair {
  /** The words on both buttons: those of a list are alike. */
  labels: string;
}

/** Boxes around each control, with the controls that they hold. */
function boxesOf(controls: readonly ReadControl[]): Map<Element, ReadControl[]> {
  const boxes = new Map<Element, ReadControl[]>();
  for (const control of controls) {
    let box = parentAcross(control.element);
    for (let steps = 0; box && steps < MAX_CLIMB; steps++) {
      boxes.set(box, [...(boxes.get(box) ?? []), control]);
      box = parentAcross(box);
    }
  }
  return boxes;
}

/** The outermost box of each yes that holds just one no beside it. */
function rowsOf(controls: readonly ReadControl[]): Row[] {
  const rows = new Map<Element, Row>();
  for (const [around, inside] of boxesOf(controls)) {
    const yes = inside.filter(({ role }) => role === 'accept');
    const no = inside.filter(({ role }) => role === 'reject');
    if (yes.length !== 1 || no.length !== 1) continue;
    rows.set(yes[0]!.element, { on: yes[0]!.element, off: no[0]!.element, around, labels: `${yes[0]!.label}\n${no[0]!.label}` });
  }
  return [...rows.values()];
}

/**
 * Lists in which each purpose or service has a button for yes and one for no. `controls` are those that can be seen.
 * The rows of a list lie in one box and say the same on their buttons.
 */
export function answerRows(controls: readonly ReadControl[]): Pair[] {
  const answers = controls.filter(({ role, all, kind }) => !all && kind !== 'bare' && (role === 'accept' || role === 'reject'));
  const lists = new Map<Element | null, Row[]>();
  for (const row of rowsOf(answers)) {
    const list = parentAcross(row.around);
    lists.set(list, [...(lists.get(list) ?? []), row]);
  }
  return [...lists.values()].flatMap((rows) => {
    const alike = rows.filter(({ labels }) => labels === rows[0]!.labels);
    return alike.length >= FEWEST ? alike : [];
  });
}
