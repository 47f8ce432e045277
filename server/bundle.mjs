// Bundles the server and the command line for production into dist/server: one process start then reads a few files
// instead of hundreds. Heavy modules stay behind dynamic imports, each in a chunk of its own.
import { readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const outdir = 'dist/server';
// `external`: native addons, mongoose, which is only loaded where MongoDB is used, and pdfkit, which reads files beside itself.
// `banner`: CommonJS dependencies inside an ES module bundle still call `require`. Tests that bundle the server with a fault in it share these.
const options = JSON.parse(await readFile(new URL('./bundle-options.json', import.meta.url), 'utf8'));
await rm(outdir, { recursive: true, force: true });
await build({
  ...options,
  // The drawing thread is a program of its own that `rendering/drawing-thread.ts` starts.
  entryPoints: { main: 'server/main.ts', cli: 'server/cli/main.ts', 'drawing-worker': 'server/rendering/drawing-worker.ts' },
  outdir,
  sourcemap: true,
});
