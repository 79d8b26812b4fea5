/** The pages of the benchmark on a local server: packages, languages, structures, decoys. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { behave } from '../../consent/behaviour';
import { servePackages } from '../../fixtures/consent/packages/serve';
import { PageServer } from '../../support/page-server';
import { watchScript } from './watch';

const fixtures = fileURLToPath(new URL('../../fixtures/consent/', import.meta.url));
const examples = fileURLToPath(new URL('../../consent/words/', import.meta.url));

export interface Phrasing {
  text: string;
  accept: string;
  reject: string;
  settings?: string;
}

export const filesOf = (folder: 'decoys' | 'prompts'): string[] => readdirSync(fixtures + folder).filter((file) => file.endsWith('.html'));
/** What a structure page says it must come to, per wish: the stored value, '' where nothing may be stored. */
export function expectedOf(file: string): Record<'reject' | 'accept' | 'purpose', string> {
  const html = readFileSync(`${fixtures}prompts/${file}`, 'utf8');
  const value = (name: string): string => new RegExp(`data-${name}="([^"]*)"`).exec(html)?.[1] ?? '';
  return { reject: value('reject'), accept: value('accept'), purpose: value('statistics') };
}
export const languages = (): string[] => readdirSync(examples).flatMap((file) => (file.endsWith('.examples.json') ? [file.replace('.examples.json', '')] : []));
export const phrasingsOf = (lang: string): Phrasing[] => (JSON.parse(readFileSync(`${examples}${lang}.examples.json`, 'utf8')) as { prompts: Phrasing[] }).prompts;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Three ways to mark a prompt up, none of any product. */
const markups: ((phrasing: Phrasing) => string)[] = [
  ({ text, accept, reject, settings }) => `<div data-prompt style="position:fixed;left:0;right:0;bottom:0;padding:20px;background:#fff"><p>${escape(text)}</p>
    <button data-store="accepted">${escape(accept)}</button> <button data-store="rejected">${escape(reject)}</button>${settings ? ` <button>${escape(settings)}</button>` : ''}</div>`,
  ({ text, accept, reject, settings }) => `<section data-prompt role="dialog" style="position:fixed;top:20%;left:20%;width:50%;padding:20px;background:#fff"><div>${escape(text)}</div>
    <a href="#" data-store="rejected">${escape(reject)}</a> ${settings ? `<a href="#">${escape(settings)}</a>` : ''} <div role="button" tabindex="0" data-store="accepted"><span>${escape(accept)}</span></div></section>`,
  ({ text, accept, reject, settings }) => `<aside data-prompt style="position:sticky;bottom:0;padding:12px;background:#ffe"><ul><li><span tabindex="0" data-store="accepted">${escape(accept)}</span></li>
    ${settings ? `<li><button>${escape(settings)}</button></li>` : ''}<li><button data-store="rejected">${escape(reject)}</button></li></ul><p>${escape(text)}</p></aside>`,
];

const behaviour = `<script>{ const __name = (f) => f; (${behave.toString()})(document); }</script>`;

function languagePage(lang: string, index: number): string {
  const phrasing = phrasingsOf(lang)[index]!;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${watchScript}<title>1</title></head><body><main><h1>1 2 3</h1></main>${markups[index % markups.length]!(phrasing)}${behaviour}</body></html>`;
}

/** `/lang/<lang>/<number>`, `/prompts/<file>`, `/decoys/<file>`, `/packages/<file>`, each with the recorder in it. */
export async function startSite(): Promise<PageServer> {
  const server = await PageServer.start();
  await servePackages(server, watchScript);
  return server.handle((request, response) => {
    const [, kind, first = '', second = ''] = new URL(request.url ?? '/', 'http://x').pathname.split('/');
    let html: string;
    if (kind === 'lang') html = languagePage(first, Number(second));
    else if ((kind === 'prompts' || kind === 'decoys') && filesOf(kind).includes(first)) {
      html = readFileSync(`${fixtures}${kind}/${first}`, 'utf8').replace(/<html[^>]*>/, (tag) => tag + watchScript).replace('</body>', `${behaviour}</body>`);
    } else return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    return true;
  });
}
