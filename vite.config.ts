import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

type Target = 'chrome' | 'firefox';

/** One manifest.json for both browsers; what only the other one understands is left out. */
function manifestFor(target: Target): ManifestV3Export {
  const manifest = JSON.parse(readFileSync(new URL('./manifest.json', import.meta.url), 'utf8'));
  if (target === 'chrome') {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
    // Chromium's background has no workers; Firefox knows no such permission.
    manifest.permissions.push('offscreen');
  } else {
    delete manifest.minimum_chrome_version;
    delete manifest.background.service_worker;
    // Firefox's own models; asked for only when the reader chooses them.
    manifest.optional_permissions = ['trialML'];
    // Else the button hides behind Firefox's puzzle piece; Chrome lets only the reader pin it.
    manifest.action.default_area = 'navbar';
  }
  return manifest as ManifestV3Export;
}

/** Scripts that the background injects need not be reachable from pages, though the plugin opens them. */
function closeToPages(target: Target): Plugin {
  return {
    name: 'colophon:close-to-pages',
    enforce: 'post',
    // Not after a failed build: its own error would be hidden by that of a missing file.
    writeBundle() {
      const file = `dist/${target}/manifest.json`;
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      delete manifest.web_accessible_resources;
      writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
      rmSync(`dist/${target}/.vite`, { recursive: true, force: true });
      // Injected scripts are built as plain files; the module builds of the same are never loaded.
      const assets = `dist/${target}/assets`;
      for (const name of readdirSync(assets)) if (/\.iife\.ts-[\w-]+\.js$/.test(name)) rmSync(`${assets}/${name}`);
    },
  };
}

/**
 * The translation engine's own files: its worker finds the others beside it. One line of the worker serves Node.js alone
 * and is left out, because stores refuse `eval` even where it cannot be reached.
 */
function bundleBergamot(target: Target): Plugin {
  return {
    name: 'colophon:bundle-bergamot',
    writeBundle() {
      const folder = `dist/${target}/bergamot`;
      cpSync('node_modules/@browsermt/bergamot-translator/worker', folder, { recursive: true });
      const worker = readFileSync(`${folder}/translator-worker.js`, 'utf8');
      const cut = worker.replace('eval.call(global, script);', '');
      if (cut === worker) throw new Error('translator-worker.js has changed: look at its Node.js part again');
      writeFileSync(`${folder}/translator-worker.js`, cut);
    },
  };
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [preact({ devToolsEnabled: false }), crx({ manifest: manifestFor(target), browser: target }), closeToPages(target), bundleBergamot(target)],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: ['chrome138', 'firefox140'],
      modulePreload: { polyfill: false },
      rollupOptions: { input: { welcome: 'src/welcome/index.html', reader: 'src/reader/index.html', ...(target === 'chrome' ? { offscreen: 'src/offscreen/index.html' } : {}) } },
    },
  };
});
