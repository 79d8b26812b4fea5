import { evalSnippets } from '@duckduckgo/autoconsent';
import { pageSnippets } from './snippets';

type PageFunction = (...args: never[]) => unknown;

const ruleFunctions = Object.entries(evalSnippets).map(([id, run]) => [`rule.${id}`, run as PageFunction] as const);

/** All functions that may be run in a page's world, by name: our own, and those that the library's rules refer to. */
export const pageFunctions: ReadonlyMap<string, PageFunction> = new Map([...Object.entries(pageSnippets), ...ruleFunctions]);
