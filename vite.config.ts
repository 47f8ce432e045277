import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

export const inWeb = (path: string) => fileURLToPath(new URL(`./web/${path}`, import.meta.url));

/** Of the organiser's pages and the room's. */
const buildTarget = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

/** Of the participant's: also telephones that get no newer system. */
export const participantTarget = ['chrome100', 'edge100', 'firefox100', 'safari15'];

/** In development, the organiser's addresses and the room's lead to the source of their page. */
function pagesByAddress(): Plugin {
  const pages: readonly (readonly [RegExp, string])[] = [
    [/^\/wall\/[^/.]+$/, '/wall.html'],
    [/^\/(login|surveys|accessibility|privacy|activities(\/[^.]*)?)?$/, '/app.html'],
  ];
  return {
    name: 'pages-by-address',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [path = '/', query] = (request.url ?? '/').split('?');
        const page = pages.find(([address]) => address.test(path))?.[1];
        if (page) request.url = query ? `${page}?${query}` : page;
        next();
      });
    },
  };
}

/** Compresses what is built, once and as much as can be: the server sends it as it is. Small files gain nothing. */
export function compressBuilt(): Plugin {
  return {
    name: 'compress-built',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (source.length < 1000 || !/^assets\/.+\.(js|css|svg)$/.test(file.fileName)) continue;
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(source, { level: 9 }) });
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source: brotliCompressSync(source) });
        }
      },
    },
  };
}

/** The organiser's pages and the room's. The participant's are built apart from them: vite.full.config.ts, vite.light.config.ts. */
export default defineConfig({
  root: inWeb(''),
  publicDir: false,
  appType: 'mpa',
  plugins: [react(), pagesByAddress(), compressBuilt()],
  resolve: {
    alias: [{ find: /^@digdir\/designsystemet-web$/, replacement: inWeb('organiser/designsystemet.ts') }],
  },
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: true,
    target: buildTarget,
    // Nothing as data: addresses, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Its components come as one list that does not say which of them may be left out.
      treeshake: { moduleSideEffects: [{ test: /@digdir[\\/]designsystemet-(react|web[\\/].+[\\/]pagination)/, sideEffects: false }] },
      input: { wall: inWeb('wall.html'), app: inWeb('app.html') },
    },
  },
  // The participant's pages are written by the server, so in development they are the built ones.
  server: {
    proxy: Object.fromEntries(
      ['^/api/', '^/s[/?]', '^/sw.js$', '^/assets/'].map((path) => [path, process.env.API_URL ?? 'http://localhost:3000']),
    ),
  },
});
