import fc from 'fast-check';
import { it } from 'vitest';

export { fc };

/** A property test: `check` must hold for 200 values of `values`. */
export function test<T>(name: string, values: fc.Arbitrary<T>, check: (value: T) => void): void {
  it(name, () => {
    fc.assert(fc.property(values, (value) => check(value)), { numRuns: 200 });
  });
}
