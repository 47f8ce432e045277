// A server as people run it: the built program, in a process of its own, with a data folder of its own.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

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

/** What comes after it is the log: it is read and let go, so that the pipe never fills and stops the server. */
function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text: string | undefined = '';
    stream.on('data', (part: Buffer) => {
      if (text === undefined) return;
      text += part.toString();
      const end = text.indexOf('\n');
      if (end < 0) return;
      resolve(text.slice(0, end));
      text = undefined;
    });
  });
}

/** Starts the built production server with these settings. Throws what it said where it does not come up. */
export async function startBuiltServer(
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', BASE_URL: url, ...settings };
  const child = spawn(process.execPath, ['dist/server/main.js'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const listening = new Promise<true>((resolve) =>
    child.stderr.on('data', (text) => {
      said += text;
      if (/listens on/.test(said)) resolve(true);
    }),
  );
  if (!(await Promise.race([listening, ended]))) throw new Error(`The server did not start:\n${said}`);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
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
