// How long from starting the process to the first answered request: the built server against a bare node:http server.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/running-server.ts';
import { type Benchmark, median } from './benchmark.ts';

const rounds = 15;

export async function bench(): Promise<Benchmark> {
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-start-'));
  try {
    const bare = join(folder, 'bare.mjs');
    writeFileSync(
      bare,
      "import { createServer } from 'node:http';\ncreateServer((_, answer) => answer.end('ok')).listen(Number(process.env.PORT), '127.0.0.1');\n",
    );
    // Interleaved, so that whatever else the machine does falls on both alike.
    const bareTimes: number[] = [];
    const builtTimes: number[] = [];
    for (let round = 0; round < rounds; round++) {
      bareTimes.push(await timeToListening(bare, folder));
      builtTimes.push(await timeToListening('dist/server/main.js', folder));
    }
    const [yardstick, ours] = [median(bareTimes), median(builtTimes)];
    return {
      name: 'Start-up: the built server against a bare node:http server',
      rows: [
        {
          what: 'time to listening, built server / bare node:http',
          ratio: ours / yardstick,
          goal: { atMost: 3 },
          note: `${Math.round(ours)} ms / ${Math.round(yardstick)} ms`,
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeToListening(script: string, folder: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: join(folder, 'data') },
    stdio: 'ignore',
  });
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`${script} stopped before it listened. Run 'npm run build' first.`);
      const answered = await fetch(`http://127.0.0.1:${port}/livez`).then(
        () => true,
        () => false,
      );
      if (answered) return performance.now() - started;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  } finally {
    // One that has stopped by itself says so only once.
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
    }
  }
}
