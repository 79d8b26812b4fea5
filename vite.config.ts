import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  } else {
    delete manifest.minimum_chrome_version;
    delete manifest.background.service_worker;
  }
  return manifest as ManifestV3Export;
}

/** Scripts that the background injects need not be reachable from pages, though the plugin opens them. */
function closeToPages(target: Target): Plugin {
  return {
    name: 'colophon:close-to-pages',
    enforce: 'post',
    closeBundle() {
      const file = `dist/${target}/manifest.json`;
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      delete manifest.web_accessible_resources;
      writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
      rmSync(`dist/${target}/.vite`, { recursive: true, force: true });
    },
  };
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [preact({ devToolsEnabled: false }), crx({ manifest: manifestFor(target), browser: target }), closeToPages(target)],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: ['chrome138', 'firefox140'],
      modulePreload: false,
      rollupOptions: { input: { welcome: 'src/welcome/index.html', reader: 'src/reader/index.html' } },
    },
  };
});
