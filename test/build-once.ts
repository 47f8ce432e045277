// Tests open real pages, so the pages are built before the first test: only when something they are made of has changed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['web', 'reports', 'surveys', 'vite.config.ts', 'vite.full.config.ts', 'vite.light.config.ts', 'package-lock.json'];
const built = 'dist/web/light.html';

export default function buildOnce(): void {
  if (existsSync(built) && newest(sources) < statSync(built).mtimeMs) return;
  process.stderr.write('Building the pages for the tests …\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'build:web'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    // As they are served: under NODE_ENV=test React would come with all it says to developers.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error('The pages could not be built: see the lines above.');
}

function newest(paths: readonly string[]): number {
  return Math.max(...paths.map((path) => (statSync(path).isDirectory() ? newestIn(path) : statSync(path).mtimeMs)));
}

function newestIn(folder: string): number {
  return Math.max(0, ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).mtimeMs));
}
