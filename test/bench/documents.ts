// What a report as a document costs: thirty charts in one file against one Chart.js picture; and whether people who answer
// meanwhile have to wait while all reports of a server are drawn.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ComposedReport, Figure } from '../../reports/compose/report.ts';
import { reportHtml } from '../../reports/document/report-html.ts';
import { openEasel } from '../../server/rendering/canvas.ts';
import { documentPictures } from '../../server/rendering/document-pictures.ts';
import { sampleReport } from '../reports/fixtures/sample-report.ts';
import { type DemoDescription, startBuiltDemo } from '../support/running-server.ts';
import { type Benchmark, type BenchmarkRow, median } from './benchmark.ts';
import { submission } from './submission.ts';

const rounds = 7;
const charts = 30;

export async function bench(): Promise<Benchmark> {
  return {
    name: 'Reports as documents',
    rows: [await documentAgainstPicture(), ...(await submissionsMeanwhile())],
  };
}

async function documentAgainstPicture(): Promise<BenchmarkRow> {
  const report = withCharts(sampleReport('sv'), charts);
  const times: Record<'document' | 'picture', number[]> = { document: [], picture: [] };
  // Interleaved, so that whatever else the machine does falls on both alike. The first round only warms up.
  for (let round = 0; round <= rounds; round++) {
    const document = await timeOf(async () => reportHtml(report, await documentPictures(report)));
    const picture = await timeOf(onePicture);
    if (round === 0) continue;
    times.document.push(document);
    times.picture.push(picture);
  }
  const [document, picture] = [median(times.document), median(times.picture)];
  const note = `${Math.round(document)} ms / ${picture.toFixed(1)} ms`;
  return {
    what: `report.html with ${charts} charts / one Chart.js PNG of 900 × 520`,
    ratio: document / picture,
    goal: { atMost: 30 },
    note,
  };
}

/** The report with so many charts, taken in turn from those it has. */
function withCharts(report: ComposedReport, count: number): ComposedReport {
  const drawn = report.sections.flatMap(({ figures }) => figures).filter(({ kind }) => kind !== 'texts' && kind !== 'table');
  const figures = Array.from({ length: count }, (_, n): Figure => {
    const figure = drawn[n % drawn.length] as Figure;
    return { ...figure, id: `${figure.id}-${n}` };
  });
  return { ...report, sections: [{ id: 'all', title: 'Alla', figures }] };
}

/** The yardstick: a plain bar chart as Chart.js draws it, encoded. */
async function onePicture(): Promise<void> {
  const { napi } = await openEasel();
  const { Chart } = await import('chart.js/auto');
  const canvas = napi.createCanvas(900, 520);
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    type: 'bar',
    data: {
      labels: ['Inte alls', 'I liten grad', 'I viss grad', 'I hög grad', 'I mycket hög grad'],
      datasets: [1, 2, 3].map((n) => ({ label: `Träff ${n}`, data: [n, 2 * n, 5, 9 - n, 4] })),
    },
    options: { animation: false, responsive: false, devicePixelRatio: 1 },
  });
  await canvas.encode('png');
  chart.destroy();
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Fifty answers a second while every report is made in every form, one after the other. */
async function submissionsMeanwhile(): Promise<readonly BenchmarkRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-documents-'));
  const server = await startBuiltDemo(join(folder, 'data'));
  try {
    const code = server.demo.waves.find((wave) => wave.survey === 'session-eval' && wave.status === 'open')?.code ?? '';
    const url = `${server.url}/api/waves/${code}/responses`;
    await answerTimes(url, wait(1_000)); // warms up
    const alone = await answerTimes(url, wait(4_000));
    const meanwhile = await answerTimes(url, everyReport(server.demo));
    return [
      {
        what: '50 submissions a second while all reports are drawn, 95th percentile / 100 ms',
        ratio: p95(meanwhile) / 100,
        goal: { atMost: 1 },
        note: `${p95(meanwhile).toFixed(0)} ms of ${meanwhile.length}; alone ${p95(alone).toFixed(0)} ms`,
      },
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function everyReport({ url, apiKey, activities }: DemoDescription): Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}` };
  for (const { id } of activities) {
    for (const locale of ['sv', 'en']) {
      for (const form of ['report', 'report.html', 'report.pdf', 'report.zip']) {
        const reply = await fetch(`${url}/api/activities/${id}/${form}?locale=${locale}`, { headers });
        if (!reply.ok) throw new Error(`${form} answered ${reply.status}`);
        await reply.arrayBuffer();
      }
    }
  }
}

/** Sends an answer every 20 ms until `end`; how long each took, in milliseconds. */
async function answerTimes(url: string, end: Promise<unknown>): Promise<readonly number[]> {
  let over = false;
  const ended = end.finally(() => {
    over = true;
  });
  const sent: Promise<number>[] = [];
  while (!over) {
    sent.push(timeOf(() => send(url, sent.length)));
    await wait(20);
  }
  await ended;
  return Promise.all(sent);
}

async function send(url: string, n: number): Promise<void> {
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: submission(n) });
  await reply.text();
  if (reply.status !== 201) throw new Error(`an answer got ${reply.status}`);
}

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
