import type { ModelFile } from './models';

/** SHA-256 of bytes, in lower-case hexadecimal. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether bytes are the file they should be. A file that is not aborts the wasm, so it never gets there. */
export async function isFile(bytes: ArrayBuffer, { size, sha256 }: Pick<ModelFile, 'size' | 'sha256'>): Promise<boolean> {
  return bytes.byteLength === size && (await sha256Of(bytes)) === sha256;
}
