import { CallError } from '../messages/call';

/** True the first time it is asked for a script in this world; injected twice, the second run does nothing. */
export function onceHere(script: string): boolean {
  const key = Symbol.for(`colophon:${script}`);
  if (Reflect.get(globalThis, key)) return false;
  return Reflect.set(globalThis, key, true);
}

/** Lets a script that has ended run again in this world. */
export function forgetHere(script: string): void {
  Reflect.deleteProperty(globalThis, Symbol.for(`colophon:${script}`));
}

/** Leaves something for another script of ours in this world. */
export function leaveHere(name: string, thing: unknown): void {
  Reflect.set(globalThis, Symbol.for(`colophon:${name}`), thing);
}

/** What another script of ours left in this world, null before it ran. */
export function leftHere<T>(name: string): T | null {
  return (Reflect.get(globalThis, Symbol.for(`colophon:${name}`)) as T | undefined) ?? null;
}

/** Resolves when the document is parsed, at the latest after `longest` milliseconds. */
export function whenParsed(document: Document, longest = Infinity): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    if (Number.isFinite(longest)) setTimeout(resolve, longest);
  });
}

/** Runs work when the page has nothing better to do, after half a second at the latest. */
export function whenIdle(work: () => void): void {
  requestIdleCallback(work, { timeout: 500 });
}

/** Takes what ends a script: a refused or unanswered call is the extension's own end here, anything else is a fault to be seen. */
export function quietly(error: unknown): void {
  if (!(error instanceof CallError)) reportError(error);
}
