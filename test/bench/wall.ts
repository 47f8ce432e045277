// The room screen under a full room: from the moment an answer is sent until it stands on every one of two hundred screens,
// while fifty people answer each second. Once with all screens at the process that takes the answers, once at another one.

import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBuiltDemo, startBuiltServer } from '../support/running-server.ts';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';

const screens = 200;
const perSecond = 50;
const seconds = 10;
const allowedMs = 1000;
/** How long a text may take before it counts as lost. */
const patienceMs = 5000;

interface Wave {
  readonly code: string;
  readonly key: string;
}

export async function bench(): Promise<Benchmark> {
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-wall-'));
  const taking = await startBuiltDemo(folder);
  const other = await startBuiltServer({ DATA_DIR: folder });
  try {
    const wave = await openWall(taking);
    const rows = [
      ...(await measured('screens at the process that takes the answers', { taking: taking.url, showing: taking.url, wave, first: 0 })),
      ...(await measured('screens at another process', { taking: taking.url, showing: other.url, wave, first: perSecond * seconds })),
    ];
    return { name: `The wall: ${screens} screens, ${perSecond} answers a second`, rows };
  } finally {
    await other.stop();
    await taking.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The check-out of the demo, and the key that shows its wall. */
async function openWall({ url, apiKey, demo }: Awaited<ReturnType<typeof startBuiltDemo>>): Promise<Wave> {
  const wave = demo.waves.find(({ survey, status }) => survey === 'check-out' && status === 'open');
  if (!wave) throw new Error('The demo has no open check-out.');
  const response = await fetch(`${url}/api/activities/${wave.activity}`, { headers: { authorization: `Bearer ${apiKey}` } });
  const { waves } = (await response.json()) as { waves: readonly { code: string; wallUrl?: string }[] };
  const wallUrl = waves.find(({ code }) => code === wave.code)?.wallUrl ?? '';
  return { code: wave.code, key: new URL(wallUrl).hash.slice('#k='.length) };
}

interface Round {
  readonly taking: string;
  readonly showing: string;
  readonly wave: Wave;
  /** The number of the round's first answer. */
  readonly first: number;
}

async function measured(what: string, { taking, showing, wave, first }: Round): Promise<readonly BenchmarkRow[]> {
  const count = perSecond * seconds;
  const sentAt = new Float64Array(count);
  const delays: number[] = [];
  const address = `${showing}/api/waves/${wave.code}/wall?key=${wave.key}`;
  const arrived = (n: number) => void delays.push(performance.now() - (sentAt[n - first] ?? Number.NaN));
  const listening = await Promise.all(Array.from({ length: screens }, () => listen(address, first, arrived)));
  const agent = new Agent({ keepAlive: true });
  const began = performance.now();
  const answers: Promise<number>[] = [];
  for (let n = 0; n < count; n++) {
    await until(began + (n * 1000) / perSecond);
    sentAt[n] = performance.now();
    answers.push(send(`${taking}/api/waves/${wave.code}/responses`, first + n, agent));
  }
  const statuses = await Promise.all(answers);
  if (statuses.some((status) => status !== 201)) throw new Error(`An answer was refused: ${statuses.find((status) => status !== 201)}.`);
  const deadline = performance.now() + patienceMs;
  while (delays.length < count * screens && performance.now() < deadline) await until(performance.now() + 50);
  for (const stop of listening) stop();
  agent.destroy();
  delays.sort((a, b) => a - b);
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? Number.POSITIVE_INFINITY;
  return [
    {
      what: `${what}, p95 delay / ${allowedMs} ms`,
      ratio: at(0.95) / allowedMs,
      goal: { atMost: 1 },
      note: `median ${Math.round(at(0.5))} ms, p95 ${Math.round(at(0.95))} ms, slowest ${Math.round(at(1))} ms`,
    },
    { what: `${what}, texts shown / texts sent × screens`, ratio: delays.length / (count * screens), goal: { atLeast: 1 } },
  ];
}

const mark = /#(\d{6})#/g;

/** Follows a wall and tells each marked text once; resolves when the first event has come. */
function listen(address: string, first: number, arrived: (n: number) => void): Promise<() => void> {
  const seen = new Set<number>();
  return new Promise((resolve, reject) => {
    const asked = get(address, { agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`The wall answered ${response.statusCode}.`));
      let end = '';
      response.setEncoding('latin1');
      response.on('data', (part: string) => {
        const text = end + part;
        for (const [, digits] of text.matchAll(mark)) {
          const n = Number(digits);
          if (n < first || seen.has(n)) continue;
          seen.add(n);
          arrived(n);
        }
        end = text.slice(-7); // half a mark, never a whole one
        resolve(() => asked.destroy());
      });
    });
    asked.on('error', reject);
  });
}

function send(address: string, n: number, agent: Agent): Promise<number> {
  const answers = {
    take_away: `Det här tar jag med mig, och det är ungefär så långt som folk skriver #${String(n).padStart(6, '0')}#`,
    show_ok: true,
  };
  const body = JSON.stringify({ submissionId: `wall-bench-${String(n).padStart(9, '0')}`, locale: 'sv', answers });
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', agent, headers: { 'Content-Type': 'application/json' } }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

function until(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));
}
