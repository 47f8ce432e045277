import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { defineConfig, type Plugin } from 'vite';
import { buildTarget, compressBuilt, inWeb } from './vite.config.ts';

/** The service worker: one file at a fixed address, since its scope follows from where it is. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    async generateBundle() {
      const { outputFiles } = await build({
        entryPoints: [inWeb('participant/offline/worker.ts')],
        bundle: true,
        minify: true,
        format: 'iife',
        target: buildTarget,
        write: false,
      });
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: outputFiles[0]?.text ?? '' });
    },
  };
}

/** Leaves out tokens that no rule of the light page uses: colours of charts, mostly. */
function usedTokensOnly(): Plugin {
  return {
    name: 'used-tokens-only',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const css = String(file.source);
        file.source = css.replace(/(--[\w-]+):[^;{}]*;?/g, (definition, name: string) => (css.includes(`var(${name}`) ? definition : ''));
      }
    },
  };
}

/**
 * The participant's light page: one script and one stylesheet. Built by itself, since what it shares with the full page would
 * otherwise become files of its own, each a request more on a slow connection. Run after the pages of vite.config.ts.
 */
export default defineConfig({
  root: inWeb(''),
  publicDir: false,
  plugins: [usedTokensOnly(), serviceWorker(), compressBuilt()],
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: false,
    target: buildTarget,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { light: inWeb('light.html'), 'light-table': inWeb('light-table.html') } },
  },
});
