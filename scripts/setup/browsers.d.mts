export const browserNames: string[];
export function findBrowser(name: string): string;
export function ensureBrowsers(names: string[]): Promise<Record<string, string>>;
