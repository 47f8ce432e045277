// The participant's pages on Fast 3G and a slow phone, against a plain Vite build of survey-react-ui with the same survey.
import { makeSurvey } from '../../surveys/catalogue.ts';
import { launchChromium } from '../browser/chromium.ts';
import { startFieldworkServer } from '../browser/fieldwork-server.ts';
import { type Benchmark, type BenchmarkRow, median } from './benchmark.ts';
import { servePlainPage } from './plain-survey-page.ts';
import { type Visit, visitThrottled } from './throttled-page.ts';

const rounds = 3;

export async function bench(): Promise<Benchmark> {
  const [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
  /** Both pages of a survey, visited in turn, so that whatever else the machine does falls on both alike. */
  const compare = async (survey: string): Promise<Compared> => {
    const { code } = await server.wave(survey, { audience: 'open' });
    const plain = await servePlainPage(makeSurvey(survey, {}).json, survey);
    try {
      const ours: Visit[] = [];
      const theirs: Visit[] = [];
      for (let round = 0; round < rounds; round++) {
        theirs.push(await visitThrottled(browser, plain.url, 'gzip'));
        ours.push(await visitThrottled(browser, `${server.url}/s/${code}`, 'gzip'));
      }
      const served = await visitThrottled(browser, `${server.url}/s/${code}`, 'as served');
      return { ours: middle(ours), plain: middle(theirs), served };
    } finally {
      await plain.stop();
    }
  };
  try {
    const rows = [...lightRows(await compare('session-eval')), ...fullRows(await compare('pre-rus-municipal'))];
    return { name: "The participant's page: Fast 3G, processor four times slower; both gzip unless said", rows };
  } finally {
    await browser.close();
    await server.stop();
  }
}

interface Compared {
  /** Both packed with gzip, so that only what is sent differs, not how it is packed. */
  readonly ours: Visit;
  readonly plain: Visit;
  /** Ours as a browser gets it: packed with Brotli. */
  readonly served: Visit;
}

function middle(visits: readonly Visit[]): Visit {
  const of = (key: keyof Visit) => median(visits.map((visit) => visit[key]));
  return {
    bytes: of('bytes'),
    bytesWithHeaders: of('bytesWithHeaders'),
    firstQuestion: of('firstQuestion'),
    firstWords: of('firstWords'),
    shift: Math.max(...visits.map(({ shift }) => shift)),
  };
}

function lightRows({ ours, plain, served }: Compared): readonly BenchmarkRow[] {
  return [
    { what: 'light page, bytes / plain', ratio: ours.bytes / plain.bytes, goal: { atMost: 1 / 30 }, note: bytes(ours, plain) },
    { what: 'light page, bytes / 15,000', ratio: ours.bytes / 15_000, goal: { atMost: 1 } },
    {
      what: 'light page as served (Brotli), bytes with headers / 15,000; stated, no gate',
      ratio: served.bytesWithHeaders / 15_000,
      note: `${kB(served.bytes)}; with headers ${kB(served.bytesWithHeaders)}`,
    },
    {
      what: 'light page, first usable question / plain',
      ratio: ours.firstQuestion / plain.firstQuestion,
      goal: { atMost: 1 / 5 },
      note: times(ours, plain),
    },
    { what: 'light page, layout shift', ratio: ours.shift, goal: { atMost: 0 } },
  ];
}

function fullRows({ ours, plain, served }: Compared): readonly BenchmarkRow[] {
  return [
    { what: 'full page, bytes / plain', ratio: ours.bytes / plain.bytes, goal: { atMost: 0.75 }, note: bytes(ours, plain) },
    {
      what: 'full page as served (Brotli), bytes / plain (gzip); stated, no gate',
      ratio: served.bytes / plain.bytes,
      note: bytes(served, plain),
    },
    {
      what: 'full page, first question painted / plain',
      ratio: ours.firstQuestion / plain.firstQuestion,
      goal: { atMost: 1 / 3 },
      note: times(ours, plain),
    },
    { what: 'full page, layout shift', ratio: ours.shift },
  ];
}

function kB(count: number): string {
  return `${(count / 1000).toFixed(1)} kB`;
}

function bytes(ours: Visit, plain: Visit): string {
  return `${kB(ours.bytes)} / ${kB(plain.bytes)}; with headers ${kB(ours.bytesWithHeaders)} / ${kB(plain.bytesWithHeaders)}`;
}

function times(ours: Visit, plain: Visit): string {
  return `${(ours.firstQuestion / 1000).toFixed(2)} s / ${(plain.firstQuestion / 1000).toFixed(2)} s`;
}
