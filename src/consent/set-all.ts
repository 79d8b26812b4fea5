import type { Step } from './choose';
import { isOn, setToggle, type Toggle } from './toggles';

/** Setting one switch may move others (a category its vendors, all of them the one for all). */
const ROUNDS = 2;

/**
 * Brings every switch where it is wanted; necessary ones stay as they are, and so does one for all the others unless all are
 * wanted alike. False when one that must be off stays on: then nothing may be saved.
 */
export async function setAll({ toggles, on, choice }: Extract<Step, { do: 'set' | 'turn' }>, wait: (milliseconds: number) => Promise<void>): Promise<boolean> {
  const wanted = (toggle: Toggle): boolean => on.includes(toggle);
  const free = toggles.filter((toggle) => !toggle.fixed && !toggle.necessary);
  const order = [...free.filter((toggle) => toggle.all), ...free.filter((toggle) => !toggle.all)];
  for (let round = 0; round < ROUNDS; round++) {
    for (const toggle of order) {
      const again = round > 0 && isOn(toggle) === null;
      if (!again && (round === 0 || !toggle.all || choice !== 'necessary')) await setToggle(toggle, wanted(toggle), wait);
    }
  }
  return free.every((toggle) => wanted(toggle) || isOn(toggle) !== true);
}
