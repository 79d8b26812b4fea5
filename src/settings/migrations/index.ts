import { settingsVersion } from '../schema';

type Raw = Record<string, unknown>;

/** `steps[n]` turns version n into n + 1. Pure: takes and returns plain data. */
const steps: Record<number, (raw: Raw) => Raw> = {};

/** Brings stored settings of an older version up to the current one; running it twice changes nothing. */
export function migrate(raw: Raw): Raw {
  let current = raw;
  let version = Number(raw['version']);
  while (version < settingsVersion) {
    const step = steps[version];
    if (!step) return { version: settingsVersion };
    current = { ...step(current), version: version + 1 };
    version += 1;
  }
  return current;
}
