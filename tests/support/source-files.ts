import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every TypeScript file of src, as paths from the project's folder. */
export function sourceFiles(folder = 'src'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));
}
