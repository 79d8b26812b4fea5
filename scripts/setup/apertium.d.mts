export const apertiumPairs: string;
export function apertiumMissing(): string;
export function ensureApertium(): Promise<void>;
