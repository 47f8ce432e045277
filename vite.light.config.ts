import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { defineConfig, type Plugin } from 'vite';
import { compressBuilt, inWeb, participantTarget } from './vite.config.ts';

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
        target: participantTarget,
        write: false,
      });
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: outputFiles[0]?.text ?? '' });
    },
  };
}

/**
 * Puts the stylesheets into the pages, so that the first answer from the server is the whole page: on a slow connection every
 * request more is a wait more. The server lets just these styles through, by their fingerprint (server/http/security.ts).
 * Tokens that no rule uses are left out: colours of charts, mostly.
 */
function stylesInPages(): Plugin {
  return {
    name: 'styles-in-pages',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const assets = Object.values(bundle).filter((file) => file.type === 'asset');
        const styles = new Map(
          assets.filter(({ fileName }) => fileName.endsWith('.css')).map(({ fileName, source }) => [fileName, String(source)]),
        );
        const used = [...styles.values()].join('');
        const slim = (css: string) =>
          css.replace(/(--[\w-]+):[^;{}]*;?/g, (definition, name: string) => (used.includes(`var(${name}`) ? definition : '')).trim();
        for (const page of assets.filter(({ fileName }) => fileName.endsWith('.html'))) {
          page.source = String(page.source).replace(
            /<link rel="stylesheet"[^>]* href="\/([^"]+)">/g,
            (_link, file: string) => `<style>${slim(styles.get(file) ?? '')}</style>`,
          );
        }
        for (const file of styles.keys()) delete bundle[file];
      },
    },
  };
}

/**
 * The participant's light page: one page with its style inside, and one script. Built by itself, since what it shares with the full page would
 * otherwise become files of its own, each a request more on a slow connection. Run after the pages of vite.config.ts.
 */
export default defineConfig({
  root: inWeb(''),
  publicDir: false,
  plugins: [stylesInPages(), serviceWorker(), compressBuilt()],
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: false,
    target: participantTarget,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { light: inWeb('light.html'), 'light-table': inWeb('light-table.html') } },
  },
});
