// One figure of every kind, out of the reports of the sample activities: what the gallery shows and the review compares.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ComposedReport, Figure } from '../../reports/compose/report.ts';
import { figuresCsv } from '../../reports/csv/figures-csv.ts';
import type { FigureDefinition } from '../../reports/definition/report-definition.ts';
import { reportOn } from '../../reports/library/report-on.ts';
import type { Context } from '../../server/context.ts';
import { fillWithSamples } from '../../server/samples/sample-activities.ts';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { reportInput, reportOf } from '../../server/use-cases/read-report.ts';
import { seededBytes } from '../server/seeded-bytes.ts';

export interface GalleryFigure {
  /** What a report calls for, and how that is drawn: `gap-quadrants`. `-several` where series beside each other are drawn in another way. */
  readonly name: string;
  readonly figure: Figure;
  readonly report: ComposedReport;
  /** The rows of figures.csv (profile `data`) that the figure is made of, header included. */
  readonly csv: string;
}

/** A day on which the samples' rounds are released. */
const today = new Date('2026-11-21T09:00:00Z');

/** Every kind there is in the sample reports, by what is called for and how it is drawn, each from the first report that has it. The same on every machine. */
export async function galleryFigures(locale: 'sv' | 'en'): Promise<readonly GalleryFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  const store = openSqliteStore(join(folder, 'efterklang.sqlite'));
  try {
    const context: Context = { store, clock: () => today, random: seededBytes('gallery'), baseUrl: 'http://localhost:3000' };
    await fillWithSamples(context, { seed: 1, progress: () => undefined });
    const found = new Map<string, GalleryFigure>();
    for (const { id } of await store.activities()) await collect(context, id, locale, found);
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function collect(context: Context, activity: string, locale: 'sv' | 'en', found: Map<string, GalleryFigure>): Promise<void> {
  const input = await reportInput(context, { activity, locale });
  const report = await reportOf(input);
  const csv = figuresCsv(input, 'data');
  const codes = new Map([...input.waves, ...(input.earlier?.waves ?? [])].map(({ id, code }) => [id, code]));
  const definitions = reportOn(input.activity.kind).sections.flatMap((section) => section.figures);
  for (const figure of report.sections.flatMap(({ figures }) => figures)) {
    const name = nameOf(figure, definitions);
    if (!found.has(name)) found.set(name, { name, figure, report, csv: rowsOf(figure, csv, codes) });
  }
}

function nameOf(figure: Figure, definitions: readonly FigureDefinition[]): string {
  const several = 'series' in figure && figure.series.length > 1 ? '-several' : '';
  if (figure.kind === 'themes') return `themes${several}`; // stands before the texts that were coded, without a definition of its own
  const [definition] = definitions.filter(({ id }) => figure.id.startsWith(id)).sort((a, b) => b.id.length - a.id.length);
  if (!definition) throw new Error(`No definition leads to ${figure.id}.`);
  return `${definition.kind}${definition.kind === figure.kind ? '' : `-${figure.kind}`}${several}`;
}

/** What identifies a table among the rows. */
const keys = ['wave', 'question', 'item', 'breakdown', 'group'] as const;

function rowsOf(figure: Figure, csv: string, codes: ReadonlyMap<string, string>): string {
  const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const wanted = new Set(
    figure.sources.map(({ wave, table }) =>
      JSON.stringify([codes.get(wave) ?? wave, table.question, table.item, table.breakdown, table.group]),
    ),
  );
  const rows = data.filter((row) => wanted.has(JSON.stringify(keys.map((key) => row[key] ?? ''))));
  return Papa.unparse({ fields: meta.fields ?? [], data: rows.map(withSteadyNames(rows)) }, { newline: '\n' });
}

/** Ids and codes are random: the same rows are to look the same whatever else the samples have drawn before. */
function withSteadyNames(rows: readonly Readonly<Record<string, string>>[]): (row: Readonly<Record<string, string>>) => object {
  const waves = [...new Set(rows.map(({ wave }) => wave))];
  return (row) => ({ ...row, activity: 'activity', wave: `wave ${waves.indexOf(row.wave) + 1}` });
}
