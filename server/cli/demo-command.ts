// `npm run demo`: a server full of sample activities, and the links to look at first. For scripts, `--json` makes the
// first line on standard output the same as JSON, and everything else goes to standard error.
import { makeLog } from '../http/log.ts';
import type { SampleResult } from '../samples/sample-activities.ts';
import { readDemoSettings } from '../settings.ts';
import { type RunningServer, startServer, stopOnSignals } from '../start.ts';
import { makeApiKey, makeLoginLink } from '../use-cases/sessions.ts';
import { viewWave } from '../use-cases/view-wave.ts';
import { type Command, UsageError } from './command.ts';
import { currentSample, fillDemoStore } from './demo-store.ts';
import { print, say } from './terminal.ts';

const demo: Command = {
  name: 'demo',
  takes: '',
  summary: 'Fills a store with sample activities, serves it and prints the links',
  options: {
    json: { type: 'boolean', help: 'the first line on standard output is JSON for scripts' },
    seed: { type: 'string', help: 'a whole number; another seed gives other answers', default: '1' },
  },
  run: async ({ flag, text }) => {
    const seed = Number(text('seed'));
    if (!Number.isInteger(seed)) throw new UsageError('--seed must be a whole number.');
    const settings = readDemoSettings();
    say(`Exempeldata i ${settings.dataDir}`);
    const filled = await fillDemoStore(settings, seed);
    const server = await startServer(settings, makeLog('warn', { write: (line: string) => void process.stderr.write(line) }));
    stopOnSignals(server.stop);
    const sample = await currentSample(server.context, filled);
    const apiKey = await makeApiKey(server.context, { name: 'Demo', role: 'organiser' });
    if (flag('json')) print(JSON.stringify({ url: server.url, apiKey, ...sample }));
    await tellLinks(server, sample, flag('json') ? say : print);
  },
};

async function tellLinks(
  { context, url }: RunningServer,
  { activities, waves }: SampleResult,
  tell: (line: string) => void,
): Promise<void> {
  const login = await makeLoginLink(context, { name: 'Organisatör', role: 'organiser' });
  const openWave = (survey: string) => waves.find((wave) => wave.survey === survey && wave.status === 'open');
  const participant = openWave('session-eval');
  const wall = openWave('check-out') ?? openWave('check-in');
  const lines = [
    ['Logga in (gäller en gång)', login.url],
    ['Svara som deltagare', participant ? `${url}/s/${participant.code}` : 'ingen enkät är öppen'],
    ['Skärmen i rummet', (await wallUrlOf(context, wall?.id)) ?? 'ingen utcheckning är öppen'],
    ...activities.map(({ id, title }) => [`Rapport: ${title}`, `${url}/activities/${id}/report`]),
  ];
  const width = Math.max(...lines.map(([label = '']) => label.length));
  tell(['', ...lines.map(([label = '', link]) => `${label.padEnd(width)}  ${link}`), '', 'Avsluta med Ctrl+C.'].join('\n'));
}

async function wallUrlOf(context: RunningServer['context'], id: string | undefined): Promise<string | undefined> {
  const wave = id ? await context.store.wave(id) : undefined;
  return wave && (await viewWave(context, wave)).wallUrl;
}

export const demoCommands: readonly Command[] = [demo];
