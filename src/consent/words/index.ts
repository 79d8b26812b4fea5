import type { Words } from './types';

/** Every language's words: each file of this folder. */
export const languages: Words[] = Object.values(import.meta.glob<Words>('./*.json', { eager: true, import: 'default' }));
