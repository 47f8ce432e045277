import { readFile } from 'node:fs/promises';
import type { RefusedRow } from '../import/read-rows.ts';
import { findWave } from '../use-cases/find.ts';
import { commandLine, nameOf, record } from '../use-cases/record.ts';
import { type Command, type CommandCall, UsageError } from './command.ts';
import { columns, print, say } from './terminal.ts';
import { withContext } from './with-context.ts';

const imported: Command = {
  name: 'import',
  takes: '<file>',
  summary: 'Takes earlier answers from a CSV file into a closed wave: all rows or none, and never twice',
  options: {
    wave: { type: 'string', help: 'id or code; must be given' },
    survey: { type: 'string', help: 'id of the survey the wave must be of, to be sure it is the right one' },
    mapping: { type: 'string', help: 'JSON file that says which column holds what (docs/import.md)' },
    'dry-run': { type: 'boolean', help: 'lists every row that would be refused, and writes nothing' },
    json: { type: 'boolean', help: 'the account as JSON' },
  },
  run: (call) =>
    withContext(async (context) => {
      const { importResponses } = await import('../use-cases/import-responses.ts');
      const [file, wave, dryRun] = [call.argument(0, 'The file'), waveIn(call), call.flag('dry-run')];
      const { code, survey } = await findWave(context, wave);
      const wanted = call.text('survey');
      if (wanted && wanted !== survey.id) throw new UsageError(`--survey is '${wanted}', but ${code} asks '${survey.id}'.`);
      const progress = (done: number, of: number): void => say(`Checked ${done} of ${of} rows`);
      const account = await importResponses(context, {
        wave,
        file: await contentOf(file),
        mapping: await mappingIn(call),
        dryRun,
        progress,
      });
      const { rows, refused, added, already, encoding } = account;
      if (call.flag('json')) print(JSON.stringify(account, null, 2));
      else if (refused.length > 0) print(tableOf(refused));
      if (refused.length > 0) throw new Error(`Nothing has been written: ${rowsWith(refused)} of ${rows} rows must be corrected.`);
      if (!dryRun) await record(context, commandLine, { action: 'imported', ...(await nameOf(context, { wave })) });
      say(`${rows} rows, read as ${encoding}. ${dryRun ? 'Would add' : 'Added'} ${added}; ${already} were there already.`);
      if (dryRun) say('Nothing has been written. Leave out --dry-run to import.');
    }),
};

function waveIn({ text }: CommandCall): string {
  const wave = text('wave');
  if (!wave) throw new UsageError('--wave must be given.');
  return wave;
}

async function mappingIn({ text }: CommandCall) {
  const file = text('mapping');
  if (!file) return undefined;
  const { readMapping } = await import('../import/mapping.ts');
  return readMapping((await contentOf(file)).toString('utf8'));
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new Error(`${file} cannot be read. Check the name, and that you may read it.`);
  }
}

function tableOf(refused: readonly RefusedRow[]): string {
  return columns([['row', 'column', 'why'], ...refused.map(({ row, column, reason }) => [String(row), column, reason])]);
}

function rowsWith(refused: readonly RefusedRow[]): number {
  return new Set(refused.map(({ row }) => row)).size;
}

export const importCommands: readonly Command[] = [imported];
