// Earlier evaluations from another tool into a wave: all rows or none, and never twice.
import { createHash } from 'node:crypto';
import type { Response, StoredAnswers } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { readCsvTable } from '../import/csv-table.ts';
import { type Mapping, noMapping } from '../import/mapping.ts';
import { type ReadRow, type RefusedRow, readRows } from '../import/read-rows.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { answersToKeep } from './erase-personal.ts';
import { findWave } from './find.ts';
import { responseIdOf } from './secrets.ts';
import { answerCheckOf, surveyOf } from './surveys-of-waves.ts';

export interface Import {
  /** Id or code. */
  readonly wave: string;
  /** The file, as it is on the disk. */
  readonly file: Uint8Array;
  readonly mapping?: Mapping | undefined;
  /** Finds everything that would be refused, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

export interface Imported {
  readonly encoding: string;
  readonly rows: number;
  /** Where anything is refused, nothing has been written. */
  readonly refused: readonly RefusedRow[];
  /** In a dry run: how many would have been. */
  readonly added: number;
  /** From an earlier import of the same rows. */
  readonly already: number;
}

/** Enough to fill a commit, few enough to hold at once. */
const batch = 1_000;

/**
 * Takes the rows of a file as answers to a closed wave with an open link, through the same check as every answer. Throws the
 * problems `no-such-wave`, `not-importable` and `import-invited`, and one sentence for a file or mapping that cannot be read.
 *
 * @example await importResponses(context, { wave: '7KQ4M2R', file: await readFile('2024.csv'), dryRun: true })
 */
export async function importResponses(
  context: Context,
  { wave: idOrCode, file, mapping = noMapping, dryRun, progress }: Import,
): Promise<Imported> {
  const wave = await findWave(context, idOrCode);
  const answerKey = await keyToImportWith(context, wave);
  const survey = await surveyOf(context, wave);
  const table = readCsvTable(file);
  const read = readRows(table, survey, mapping, wave.breakdowns);
  const { answers, refused } = await checkedRows(context, wave, read.rows, progress);
  const account = { encoding: table.encoding, rows: table.rows.length };
  const wrong = [...read.refused, ...refused].sort((a, b) => a.row - b.row);
  if (wrong.length > 0) return { ...account, refused: wrong, added: 0, already: 0 };
  const responses = responsesOf(answers, { wave, answerKey, locale: mapping.locale, version: survey.version });
  const added = dryRun ? await missing(context, wave, responses) : await keepAll(context, wave, responses);
  return { ...account, refused: [], added, already: responses.length - added };
}

/**
 * Only a closed wave takes rows: its terms are fixed, nobody is answering it, and its results are not made. In a wave with
 * personal links each answer belongs to an invitation, and a file cannot say to which.
 */
async function keyToImportWith({ store }: Context, wave: Wave): Promise<Buffer> {
  if (wave.erasing) throw new ProblemError('answers-erased');
  if (wave.status !== 'closed') throw new ProblemError('not-importable', { values: { status: wave.status } });
  if (wave.audience !== 'open') throw new ProblemError('import-invited');
  const answerKey = await store.answerKey(wave.id);
  if (!answerKey) throw new ProblemError('not-importable', { values: { status: wave.status } });
  return answerKey;
}

interface CheckedRow {
  readonly answers: StoredAnswers;
  readonly background: Response['background'];
}

async function checkedRows(
  context: Context,
  wave: Wave,
  rows: readonly ReadRow[],
  progress: Import['progress'],
): Promise<{ readonly answers: readonly CheckedRow[]; readonly refused: readonly RefusedRow[] }> {
  const check = await answerCheckOf(context, wave);
  const answers: CheckedRow[] = [];
  const refused: RefusedRow[] = [];
  for (const [at, { row, answers: given, background }] of rows.entries()) {
    const checked = check.parse(given, 'en');
    if (!checked.ok) refused.push(...checked.problems.map(({ question, message }) => ({ row, column: question, reason: message })));
    else answers.push({ answers: answersToKeep(wave, checked.answers as StoredAnswers), background });
    if ((at + 1) % batch !== 0) continue;
    progress?.(at + 1, rows.length);
    await new Promise((resolve) => setImmediate(resolve)); // a server that shares the process keeps answering
  }
  return { answers, refused };
}

interface Terms {
  readonly wave: Wave;
  readonly answerKey: Buffer;
  readonly locale: string;
  readonly version: number;
}

/**
 * The id of a row follows from what is in it and how many like it stood before: the same file again has the same ids, in whatever
 * order its rows, and a participant's answer never has one of them, since a submission id has no colon.
 */
function responsesOf(rows: readonly CheckedRow[], { wave, answerKey, locale, version }: Terms): readonly Response[] {
  const seen = new Map<string, number>();
  return rows.map(({ answers, background }) => {
    const content = createHash('sha256')
      .update(canonicalJson([wave.id, locale, answers, background]))
      .digest('hex');
    const occurrence = (seen.get(content) ?? 0) + 1;
    seen.set(content, occurrence);
    return { id: responseIdOf(answerKey, `import:${content}:${occurrence}`), locale, version, answers, background };
  });
}

async function missing({ store }: Context, wave: Wave, responses: readonly Response[]): Promise<number> {
  let count = 0;
  for (const { id } of responses) if (!(await store.response(wave.id, id))) count += 1;
  return count;
}

/**
 * Handed to the store at once: SQLite takes all that is waiting in one transaction. MongoDB takes them one by one, and where it
 * stops in between the same command adds the rest.
 */
async function keepAll({ store }: Context, wave: Wave, responses: readonly Response[]): Promise<number> {
  const kept = await Promise.all(responses.map((response) => store.keep(wave.id, response)));
  if (kept.includes('too-late')) throw new ProblemError('not-importable', { values: { status: 'released' } });
  return kept.filter((one) => one === 'kept').length;
}
