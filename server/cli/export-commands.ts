import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CsvProfile } from '../../reports/csv/csv-profile.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { readArchive } from '../use-cases/read-archive.ts';
import { type NamedCsv, readCodebookCsv, readFiguresCsv, readResponsesCsv, readTextsCsv } from '../use-cases/read-csv.ts';
import { readDocument, readFigurePng, readPdf } from '../use-cases/read-document.ts';
import { readReport } from '../use-cases/read-report.ts';
import { commandLine, nameOf, record } from '../use-cases/record.ts';
import { type Command, type CommandCall, UsageError } from './command.ts';
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

const formats = ['html', 'pdf', 'csv', 'png', 'json', 'zip'] as const;
type Format = (typeof formats)[number];

const report: Command = {
  name: 'report',
  takes: '<activity>',
  summary: 'Writes the report of an activity in a folder; the same bytes as the server gives',
  options: {
    out: { type: 'string', help: 'folder to write to; made where it is missing', default: './report' },
    format: { type: 'string', help: `of ${formats.join(', ')}`, default: 'html,pdf,csv,png' },
    locale,
  },
  run: (call) =>
    withContext(async (context) => {
      const chosen = formatsIn(call);
      const wanted = { activity: call.argument(0, 'The activity'), locale: localeIn(call), out: call.text('out') ?? './report' } as const;
      await readReport(context, wanted);
      for (const format of formats) if (chosen.has(format)) await writers[format](context, wanted);
      await record(context, commandLine, { action: 'exported', file: 'report', ...(await nameOf(context, wanted)) });
      print(wanted.out);
    }),
};

function formatsIn({ text }: CommandCall): ReadonlySet<Format> {
  const given = (text('format') ?? '').split(',').map((one) => one.trim());
  const wrong = given.find((one) => !formats.some((format) => format === one));
  if (wrong !== undefined) throw new UsageError(`--format has '${wrong}', but there are: ${formats.join(', ')}.`);
  return new Set(given as Format[]);
}

interface Wanted {
  readonly activity: string;
  readonly locale: 'sv' | 'en';
  readonly out: string;
}

const writers: Readonly<Record<Format, (context: Context, wanted: Wanted) => Promise<void>>> = {
  html: async (context, wanted) => {
    say('Writing report.html …');
    await write(join(wanted.out, 'report.html'), (await readDocument(context, wanted)).html);
  },
  pdf: async (context, wanted) => {
    say('Writing report.pdf …');
    await write(join(wanted.out, 'report.pdf'), (await readPdf(context, wanted)).pdf);
  },
  csv: async (context, wanted) => {
    say('Writing figures.csv …');
    for (const one of ['excel-sv', 'data'] as const)
      await write(join(wanted.out, one, 'figures.csv'), (await readFiguresCsv(context, { ...wanted, profile: one })).content);
  },
  png: writeCharts,
  json: async (context, wanted) => write(join(wanted.out, 'report.json'), JSON.stringify(await readReport(context, wanted), null, 2)),
  zip: async (context, wanted) => {
    const { content } = await readArchive(context, wanted, (file) => say(`Packing ${file}`));
    await write(join(wanted.out, 'report.zip'), content);
  },
};

async function writeCharts(context: Context, wanted: Wanted): Promise<void> {
  const { sections } = await readReport(context, wanted);
  const figures = sections.flatMap((section) => section.figures.map(({ id }) => id));
  for (const [index, figure] of figures.entries()) {
    say(`Chart ${index + 1} of ${figures.length}: ${figure}`);
    const png = await unlessNoPicture(readFigurePng(context, { ...wanted, figure }));
    if (png) await write(join(wanted.out, 'figures', `${figure}.png`), png);
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
      await record(context, commandLine, { action: 'exported', ...(await subjectIn(context, call)) });
      const out = call.text('out');
      if (!out) return toStandardOutput(csv.content);
      await write(out, typeof csv.content === 'string' ? csv.content : counted(csv.content));
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

/** Nothing that a wave's link says: its name, not its code. */
async function subjectIn(context: Context, call: CommandCall) {
  const id = call.argument(0, 'The wave or activity');
  if (await context.store.activity(id)) return { file: 'figures.csv', ...(await nameOf(context, { activity: id })) };
  return { file: `${call.text('what')}.csv`, ...(await nameOf(context, { wave: id })) };
}

type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>;

async function write(file: string, content: Content): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await pipeline(parts(content), createWriteStream(file));
}

function toStandardOutput(content: Content): Promise<void> {
  return pipeline(parts(content), process.stdout, { end: false });
}

function parts(content: Content): Readable {
  return Readable.from(typeof content === 'string' || content instanceof Uint8Array ? [content] : content);
}

/** Answers come a thousand rows at a time; the first part is the header. */
async function* counted(content: AsyncIterable<string>): AsyncIterable<string> {
  let count = 0;
  for await (const part of content) {
    if (count > 0 && count % 50 === 0) say(`${count},000 rows written …`);
    count += 1;
    yield part;
  }
}

export const exportCommands: readonly Command[] = [report, exported];
