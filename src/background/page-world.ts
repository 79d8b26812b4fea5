import { pageFunctions } from '../consent/known/page-functions';
import type { Scripting } from '../platform/browser';
import { browser } from '../platform/browser';
import { ServeError } from '../messages/serve';

/** Runs one of our own functions, never a string, in the page's world. Throws ServeError for a name that is none. */
export async function runInPage(target: Scripting.InjectionTarget, snippet: string, args: readonly unknown[]): Promise<unknown> {
  const func = pageFunctions.get(snippet) as ((...args: unknown[]) => unknown) | undefined;
  if (!func) throw new ServeError('refused');
  const [result] = await browser.scripting.executeScript({ target, world: 'MAIN', func, args: [...args], injectImmediately: true });
  return result?.result ?? null;
}
