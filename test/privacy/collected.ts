// Everything an outsider can read of an activity, through HTTP, as statements about sets of people: of whom, and how many.
import { expect } from 'vitest';
import type { ComposedReport, Figure } from '../../reports/compose/report.ts';
import type { ReleasedTable } from '../../reports/disclosure/wave-release.ts';
import { shareReport } from '../../server/use-cases/share-report.ts';
import type { TestServer } from '../server/running-server.ts';

/** A number that was told of those who answered a question, in a group or ('' and '') in all. */
export interface Told {
  readonly where: string;
  /** Code of the wave. */
  readonly wave: string;
  readonly question: string;
  readonly item: string;
  readonly breakdown: string;
  readonly group: string;
  /** Absent: the number is of all who gave an answer other than "Vet ej". */
  readonly code?: string;
  readonly n: number;
}

export interface Collected {
  readonly report: ComposedReport;
  /** Each wave alone; none where it was refused. */
  readonly waveReports: readonly ComposedReport[];
  readonly told: readonly Told[];
  /** By code of the wave: header and rows of responses.csv; none where it was refused. */
  readonly rows: ReadonlyMap<string, CsvTable>;
  /** Questions in texts.csv, one for each text. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly counts: ReadonlyMap<string, number | undefined>;
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads report, figures, rows, texts and counts of every wave, each wave's own report, the activity's part of the overview, and the
 * figures behind a link for those without a login. What else there is, and that it tells nothing more: one-more-answer.test.ts.
 */
export async function collect(server: TestServer, activity: string): Promise<Collected> {
  const get = (path: string) => server.send('GET', path, { as: 'organiser' });
  const view = (await get(`/api/activities/${activity}`)).json;
  const codes = new Map<string, string>(view.waves.map(({ id, code }: { id: string; code: string }) => [id, code]));
  const report = (await get(`/api/activities/${activity}/report`)).json as ComposedReport;
  const figures = csv((await get(`/api/activities/${activity}/figures.csv?profile=data`)).text);
  const shared = csv(await sharedFigures(server, activity));
  const overview = (await get(`/api/overview?kind=${view.activity.kind}`)).json as Pick<ComposedReport, 'sections'>;
  const waveReports: ComposedReport[] = [];
  const rows = new Map<string, CsvTable>();
  const texts = new Map<string, readonly string[]>();
  for (const [id, code] of codes) {
    const [responses, written] = [
      await get(`/api/waves/${id}/responses.csv?profile=data`),
      await get(`/api/waves/${id}/texts.csv?profile=data`),
    ];
    const alone = await get(`/api/waves/${id}/report`);
    if (alone.status === 200) waveReports.push(alone.json);
    expect(alone.status).toBe(responses.status);
    if (responses.status !== 200) continue;
    rows.set(code, csv(responses.text));
    texts.set(
      code,
      csv(written.text).rows.map(([question = '']) => question),
    );
  }
  const counts = new Map<string, number | undefined>(view.waves.map((wave: { code: string; count?: number }) => [wave.code, wave.count]));
  const shown = [report, ...waveReports, overview].flatMap((one) => toldInReport(one, codes));
  const inFiles = [...toldInCsv('figures.csv', figures), ...toldInCsv('shared figures.csv', shared)];
  return { report, waveReports, told: [...shown, ...inFiles], rows, texts, counts };
}

/** As somebody reads them who has been given a link to the report. */
async function sharedFigures({ context, send }: TestServer, activity: string): Promise<string> {
  const { id, url } = await shareReport(context, { activity, days: 30, madeBy: 'Anna' });
  const opened = await send('POST', `/api/shared/${id}`, { json: { secret: url.split('#k=')[1] } });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { status, text } = await send('GET', `/api/shared/${id}/figures.csv?profile=data`, { headers: { cookie } });
  expect(status).toBe(200);
  return text;
}

/** Lines without quoted cells: question names, codes and numbers have none; labels and texts may, so they are read by papaparse's rules. */
export function csv(text: string): CsvTable {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)];
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\n') lines.push([]);
  }
  const whole = lines.filter((line) => line.length > 1 || (line[0] ?? '') !== '');
  return { columns: whole[0] ?? [], rows: whole.slice(1).filter((row) => row.length >= (whole[0]?.length ?? 0)) };
}

export function figuresOf(report: Pick<ComposedReport, 'sections'>): readonly Figure[] {
  return report.sections.flatMap(({ figures }) => figures);
}

/** What is told of the activity's own waves. */
function toldInReport(report: Pick<ComposedReport, 'sections'>, codes: ReadonlyMap<string, string>): readonly Told[] {
  return figuresOf(report).flatMap(({ id, sources }) =>
    sources.flatMap(({ wave, table }) => {
      const code = codes.get(wave);
      return code === undefined ? [] : toldInTable(`report, ${id}`, code, table);
    }),
  );
}

function toldInTable(where: string, wave: string, table: ReleasedTable): readonly Told[] {
  if (table.status !== 'released') return [];
  const { question, item, breakdown, group, base, notKnown, cells } = table;
  const head = { where, wave, question, item, breakdown, group };
  return [
    { ...head, n: base },
    ...(notKnown > 0 ? [{ ...head, code: 'na', n: notKnown }] : []),
    ...cells.map(({ code, n }) => ({ ...head, code, n })),
  ];
}

function toldInCsv(where: string, { columns, rows }: CsvTable): readonly Told[] {
  return rows.flatMap((cells) => {
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    const head = {
      where,
      wave: cell('wave'),
      question: cell('question'),
      item: cell('item'),
      breakdown: cell('breakdown'),
      group: cell('group'),
    };
    const base = cell('base') === '' ? [] : [{ ...head, n: Number(cell('base')) }];
    const counted = cell('n') === '' ? [] : [{ ...head, ...(cell('code') ? { code: cell('code') } : {}), n: Number(cell('n')) }];
    return [...base, ...counted];
  });
}
