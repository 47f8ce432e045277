// The server as it is run in production, bundled anew for the tests that kill it: the bundle under dist/ may be old, or
// be written by someone else just now.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { afterAll } from 'vitest';
import options from '../../../server/bundle-options.json';

export interface BuiltServer {
  /** `server/main.ts`, nothing else. */
  readonly main: string;
  /** The same server over a store with a fault in it (see `faulty-server.ts`). */
  readonly faulty: string;
  /** Opens the embedded store's database, brings it to today's schema, and ends. */
  readonly openDatabase: string;
}

/** Bundles for one test file; gone when the file is done. */
export async function builtServer(): Promise<BuiltServer> {
  const cache = resolve('node_modules/.cache/efterklang-faults'); // inside the project, so that native modules are found
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, 'server-'));
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));
  await build({
    ...(options as BuildOptions),
    entryPoints: {
      main: 'server/main.ts',
      faulty: 'test/faults/injected/faulty-server.ts',
      openDatabase: 'test/faults/injected/open-database.ts',
    },
    outdir,
    outExtension: { '.js': '.mjs' },
  });
  const entry = (name: string) => join(outdir, `${name}.mjs`);
  return { main: entry('main'), faulty: entry('faulty'), openDatabase: entry('openDatabase') };
}
