import en from './en.json';
import ko from './ko.json';
import type { Words } from './types';

/** Every language's words; a test compares this list with the files of this folder. */
export const languages: Words[] = [en, ko];
