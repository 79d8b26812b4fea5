import type { Purpose } from '../types';

/** One optional category of a platform, as the platform itself keeps it. */
export interface Category {
  id: string;
  /** What the platform or the site calls it, where the id alone says little. */
  words?: string;
  on: boolean;
}

/** What a platform says of itself. Without a decision the categories tell only what could be chosen. */
export interface PlatformState {
  decided: boolean;
  categories: Category[];
}

/** `answered`: the platform took the answer · `cannot`: its interface has no way to give this answer. */
export type ApiAnswer = 'answered' | 'cannot';

/**
 * A consent platform that can be spoken to through its own page interface. `read` and `answer` are sent to the page's
 * world as functions: they see nothing of their module and only plain data goes in and out.
 */
export interface Platform {
  id: string;
  /** Where the interface is documented. */
  source: string;
  /** Path from `window` to a function or object that only this platform has. */
  global: string;
  /** Purposes of the platform's own category ids, where these are fixed. */
  purposes?: Record<string, Purpose>;
  /** What is chosen now; null where the platform is not ready. */
  read: () => PlatformState | null | Promise<PlatformState | null>;
  /** Gives the answer: everything, nothing optional, or exactly the categories of `allowed`. */
  answer: (choice: 'accept' | 'reject' | 'some', allowed: string[]) => ApiAnswer | Promise<ApiAnswer>;
}
