// A server as people run it: the built program, in a process of its own, with a data folder of its own.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

export interface RunningServer {
  readonly url: string;
  /** Organiser's rights. */
  readonly apiKey: string;
  /** What it has said on stderr so far: links and progress. */
  said(): string;
  stop(): Promise<void>;
}

/** What `efterklang demo --json` prints first. */
export interface DemoDescription {
  readonly url: string;
  readonly apiKey: string;
  readonly activities: readonly { readonly id: string; readonly kind: string; readonly title: string }[];
  readonly waves: readonly DemoWave[];
}
export interface DemoWave {
  readonly id: string;
  readonly code: string;
  readonly activity: string;
  readonly survey: string;
  readonly status: string;
  readonly unit: string;
  readonly audience: string;
  readonly tokens?: readonly string[];
}

/** Starts the built demo on a free port. Throws what the program said where it does not come up. */
export async function startBuiltDemo(
  dataFolder: string,
): Promise<RunningServer & { readonly demo: DemoDescription; readonly pid: number }> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataFolder, BASE_URL: `http://127.0.0.1:${port}` };
  const child = spawn(process.execPath, ['dist/server/cli.js', 'demo', '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const stopped = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const first = await Promise.race([firstLine(child.stdout), stopped.then(() => undefined)]);
  if (first === undefined) throw new Error(`The demo did not start:\n${said}`);
  const demo = JSON.parse(first) as DemoDescription;
  return {
    url: demo.url,
    apiKey: demo.apiKey,
    demo,
    pid: child.pid ?? 0,
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM');
      await stopped;
    },
  };
}

function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: stream });
  return new Promise((resolve) => lines.once('line', resolve));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
