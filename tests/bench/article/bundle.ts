import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** One of this folder's in-page modules as a script that a browser can run. */
export async function bundle(name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry: fileURLToPath(new URL(name, import.meta.url)), formats: ['iife'], name: 'bench' } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error(`no bundle for ${name}`);
  return first.output[0].code;
}
