import type { SheetName } from '../../reports/compose/municipality-sheet.ts';
import type { ComposedReport } from '../../reports/compose/report.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { documentOf } from './read-document.ts';
import { type ReportChoice, reportInput } from './read-report.ts';

export interface SheetChoice extends ReportChoice {
  /** SCB's four digits. */
  readonly municipality: string;
}

/** The municipalities that there is a sheet for. Throws the problem `no-such-activity`. */
export async function readSheets(context: Context, choice: ReportChoice): Promise<readonly SheetName[]> {
  const [input, { sheetsOf }] = await Promise.all([reportInput(context, choice), import('../../reports/compose/municipality-sheet.ts')]);
  return sheetsOf(input);
}

/** What a municipality answered beside the county's figures. Throws the problems `no-such-activity` and `no-such-sheet`. */
export async function readSheet(context: Context, choice: SheetChoice): Promise<ComposedReport> {
  const [input, { composeSheet }] = await Promise.all([
    reportInput(context, choice),
    import('../../reports/compose/municipality-sheet.ts'),
  ]);
  const sheet = composeSheet(input, choice.municipality);
  if (!sheet) throw new ProblemError('no-such-sheet');
  return sheet;
}

/** The same as one file that can be sent to the municipality. Throws as `readSheet`. */
export async function readSheetDocument(context: Context, choice: SheetChoice): Promise<string> {
  return documentOf(await readSheet(context, choice));
}
