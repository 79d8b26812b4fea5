import { pageFunctions } from '../../../src/consent/known/page-functions';
import type { RunInPage } from '../../../src/consent/known/read-page';

/** Makes a function anew from its text: it sees what a function sees that was sent to a page, nothing of its module. */
export function asSent(run: (...args: never[]) => unknown): (...args: unknown[]) => unknown {
  // This is what sending a function does.
  return new Function(`return (${run.toString()})`)() as (...args: unknown[]) => unknown;
}

/** Runs functions as the browser does: sent as text, arguments and results as plain data. */
export const runSent: RunInPage = async (name, args) => {
  const run = pageFunctions.get(name);
  if (!run) throw new Error(`no function ${name}`);
  const result = await asSent(run)(...(JSON.parse(JSON.stringify(args)) as unknown[]));
  return result === undefined ? null : (JSON.parse(JSON.stringify(result)) as unknown);
};
