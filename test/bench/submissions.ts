// Two hundred people press Send at once. The built server runs in a process of its own; the yardstick is an Express route
// that only parses the same JSON, in a process of its own too.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort, startBuiltDemo } from '../support/running-server.ts';
import { type Benchmark, median } from './benchmark.ts';

const people = 200;
const rounds = 7;

export async function bench(): Promise<Benchmark> {
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-bench-'));
  const yardstick = await startYardstick(folder);
  const server = await startBuiltDemo(join(folder, 'data'));
  try {
    const code = server.demo.waves.find((wave) => wave.survey === 'session-eval' && wave.status === 'open')?.code;
    const ours: number[] = [];
    const bare: number[] = [];
    let acknowledged = 0;
    for (let round = 0; round < rounds; round++) {
      bare.push((await everyoneAtOnce(`${yardstick.url}/responses`)).p95);
      const result = await everyoneAtOnce(`${server.url}/api/waves/${code}/responses`);
      ours.push(result.p95);
      acknowledged += result.created;
    }
    return {
      name: `Submissions: ${people} people at once, ${rounds} rounds`,
      rows: [
        { what: 'acknowledged with 201 / sent', ratio: acknowledged / (people * rounds), goal: { atLeast: 1 } },
        {
          what: 'p95, whole submit path / an Express route that only parses the JSON',
          ratio: median(ours) / median(bare),
          note: `p95 ${Math.round(median(ours))} ms`,
        },
        { what: 'p95 / 500 ms', ratio: median(ours) / 500, goal: { atMost: 1 } },
      ],
    };
  } finally {
    await server.stop();
    await yardstick.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sends one answer per person at the same moment; the 95th percentile of the times to the reply, in milliseconds. */
async function everyoneAtOnce(url: string): Promise<{ p95: number; created: number }> {
  const replies = await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const body = JSON.stringify(submission(person));
      const sent = performance.now();
      const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      await reply.text();
      return { time: performance.now() - sent, created: reply.status === 201 };
    }),
  );
  const times = replies.map((reply) => reply.time).sort((a, b) => a - b);
  return { p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN, created: replies.filter((reply) => reply.created).length };
}

function submission(person: number) {
  const submissionId = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const step = (offset: number) => ((person + offset) % 5) + 1;
  const answers = {
    relevance: step(0),
    learning: step(1),
    exchange: step(2),
    voice: step(3),
    use_intent: 'share',
    keep: 'Samtalen i små grupper.',
  };
  return { submissionId, locale: 'sv', answers };
}

async function startYardstick(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const express = pathToFileURL(createRequire(import.meta.url).resolve('express')).href;
  const script = join(folder, 'yardstick.mjs');
  writeFileSync(
    script,
    `import express from '${express}';
const app = express();
app.get('/livez', (_, answer) => answer.end('ok'));
app.post('/responses', express.json(), (request, answer) => answer.status(201).json({ receipt: request.body.submissionId.slice(0, 8) }));
app.listen(Number(process.env.PORT), '127.0.0.1');
`,
  );
  const port = await freePort();
  const child = spawn(process.execPath, [script], { env: { ...process.env, PORT: String(port) }, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(`${url}/livez`).then(
      () => true,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    url,
    stop: async () => {
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}
