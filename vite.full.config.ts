import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressBuilt, inWeb, participantTarget } from './vite.config.ts';
import { onlyDefinable } from './web/build/only-definable.ts';

/**
 * The participant's full page: one script with what of SurveyJS a definition of ours can use, and one stylesheet. Built by itself, so
 * that it holds no more of what it has in common with the organiser's pages than it uses. Run after the pages of vite.config.ts.
 */
export default defineConfig({
  root: inWeb(''),
  publicDir: false,
  plugins: [react(), onlyDefinable(), compressBuilt()],
  resolve: {
    alias: [
      { find: /^i18next$/, replacement: inWeb('i18n/small/i18next.ts') },
      { find: /^react-i18next$/, replacement: inWeb('i18n/small/react-i18next.ts') },
    ],
  },
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: false,
    target: participantTarget,
    // Nothing as data: addresses, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // React and the engine, a megabyte before compression; they load after the page's own words have painted.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { pluginTimings: false }, input: { participant: inWeb('participant.html') } },
  },
});
