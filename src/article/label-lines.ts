import phrases from './labels.json' with { type: 'json' };
import type { Line } from './lines';

/** Letters and digits; no label is longer. */
const longest = 40;

const bare = (text: string): string => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const labels = new Set(Object.values(phrases).flat().map(bare));

/**
 * The story's lines without those that are nothing but the label of an advertisement, of further stories or of a control
 * ("Advertisement", "Read also:"). Publishers put them between the paragraphs, where only their words tell.
 */
export const withoutLabels = (lines: Line[]): Line[] => lines.filter(({ text }) => text.length > longest || !labels.has(bare(text)));
