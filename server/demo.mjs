// `npm run demo`: builds what is served, says what it is doing on stderr, then hands over to `efterklang demo`.
// npm itself prints to stdout before a script runs; `npm run demo -- --json` is meant for scripts, so nothing else may.
import { spawn, spawnSync } from 'node:child_process';

const say = (text) => process.stderr.write(`${text}\n`);

say('Building the pages and the server …');
const started = Date.now();
const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
if (status !== 0) process.exit(status ?? 1);
say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);

const server = spawn(process.execPath, ['dist/server/cli.js', 'demo', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
