// Bundles the server and the command line for production into dist/server: one process start then reads a few files
// instead of hundreds. Heavy modules stay behind dynamic imports, each in a chunk of its own.
import { readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const outdir = 'dist/server';
await rm(outdir, { recursive: true, force: true });
await build({
  // The drawing thread is a program of its own that `rendering/drawing-thread.ts` starts.
  entryPoints: { main: 'server/main.ts', cli: 'server/cli/main.ts', 'drawing-worker': 'server/rendering/drawing-worker.ts' },
  outdir,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  sourcemap: true,
  // `external`: native addons, mongoose, which is only loaded where MongoDB is used, and pdfkit, which reads files beside itself.
  external: JSON.parse(await readFile(new URL('./bundle-external.json', import.meta.url), 'utf8')),
  // CommonJS dependencies inside an ES module bundle still call `require`.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  logLevel: 'warning',
});
