import { spawnSync } from 'node:child_process';

/** Bundles the server as it is run in production; takes less than a second, so it is done anew for each test file that needs it. */
export function buildServer(): void {
  const { status, stderr } = spawnSync(process.execPath, ['server/bundle.mjs'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The server could not be bundled:\n${stderr}`);
}
