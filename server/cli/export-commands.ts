import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CsvProfile } from '../../reports/csv/csv-profile.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { type NamedCsv, readCodebookCsv, readFiguresCsv, readResponsesCsv, readTextsCsv } from '../use-cases/read-csv.ts';
import { documentOf, readFigurePng } from '../use-cases/read-document.ts';
import { readReport } from '../use-cases/read-report.ts';
import type { Command, CommandCall } from './command.ts';
import { print, say } from './terminal.ts';
import { withContext } from './with-context.ts';

const profile = {
  type: 'string',
  help: 'excel-sv: opens in a Swedish Excel; data: for programs',
  default: 'excel-sv',
  among: ['excel-sv', 'data'],
} as const;
const locale = { type: 'string', help: 'language of the texts', default: 'sv', among: ['sv', 'en'] } as const;

const localeIn = ({ text }: CommandCall): 'sv' | 'en' => (text('locale') === 'en' ? 'en' : 'sv');
const profileIn = ({ text }: CommandCall): CsvProfile => (text('profile') === 'data' ? 'data' : 'excel-sv');

const report: Command = {
  name: 'report',
  takes: '<activity>',
  summary: 'Writes the report of an activity: document, charts as PNG, figures as CSV',
  options: { out: { type: 'string', help: 'folder to write to; made where it is missing', default: './report' }, locale },
  run: (call) =>
    withContext(async (context) => {
      const choice = { activity: call.argument(0, 'The activity'), locale: localeIn(call) } as const;
      const out = call.text('out') ?? './report';
      const composed = await readReport(context, choice);
      await mkdir(join(out, 'figures'), { recursive: true });
      say('Writing report.html …');
      await writeFile(join(out, 'report.html'), await documentOf(composed));
      await writeFile(join(out, 'report.json'), JSON.stringify(composed, null, 2));
      for (const one of ['excel-sv', 'data'] as const) {
        await write(join(out, one, 'figures.csv'), (await readFiguresCsv(context, { ...choice, profile: one })).content);
      }
      const figures = composed.sections.flatMap((section) => section.figures.map(({ id }) => id));
      await writeCharts(context, choice, figures, out);
      print(out);
    }),
};

async function writeCharts(
  context: Context,
  choice: { activity: string; locale: 'sv' | 'en' },
  figures: readonly string[],
  out: string,
): Promise<void> {
  for (const [index, figure] of figures.entries()) {
    say(`Chart ${index + 1} of ${figures.length}: ${figure}`);
    const png = await unlessNoPicture(readFigurePng(context, { ...choice, figure }));
    if (png) await writeFile(join(out, 'figures', `${figure}.png`), png);
  }
}

/** Texts and tables are not drawn. */
async function unlessNoPicture(drawn: Promise<Buffer>): Promise<Buffer | undefined> {
  try {
    return await drawn;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'no-picture') return undefined;
    throw error;
  }
}

const exported: Command = {
  name: 'export',
  takes: '<wave or activity>',
  summary: 'Writes CSV: the answers of a released wave, or the figures of an activity',
  options: {
    profile,
    locale,
    what: { type: 'string', help: 'of a wave', default: 'responses', among: ['responses', 'texts', 'codebook'] },
    out: { type: 'string', help: 'file to write to; standard output where left out' },
  },
  run: (call) =>
    withContext(async (context) => {
      const csv = await csvFor(context, call);
      const out = call.text('out');
      if (!out) return toStandardOutput(csv.content);
      await write(out, csv.content);
      say(`Wrote ${out}.`);
    }),
};

async function csvFor(context: Context, call: CommandCall): Promise<NamedCsv> {
  const id = call.argument(0, 'The wave or activity');
  const choice = { profile: profileIn(call), locale: localeIn(call) };
  if (await context.store.activity(id)) return readFiguresCsv(context, { ...choice, activity: id });
  const read = { responses: readResponsesCsv, texts: readTextsCsv, codebook: readCodebookCsv }[
    call.text('what') as 'responses' | 'texts' | 'codebook'
  ];
  return read(context, { ...choice, wave: id });
}

async function write(file: string, content: NamedCsv['content']): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await pipeline(parts(content), createWriteStream(file));
}

function toStandardOutput(content: NamedCsv['content']): Promise<void> {
  return pipeline(parts(content), process.stdout, { end: false });
}

function parts(content: NamedCsv['content']): Readable {
  return Readable.from(typeof content === 'string' ? [content] : content);
}

export const exportCommands: readonly Command[] = [report, exported];
