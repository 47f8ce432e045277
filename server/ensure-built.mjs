// `npm start` on a fresh clone: builds once, and says so, instead of failing for want of dist/.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('dist/server/main.js') || !existsSync('dist/web/light.html')) {
  process.stderr.write('Building Efterklang (once) …\n');
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  process.exit(status ?? 1);
}
