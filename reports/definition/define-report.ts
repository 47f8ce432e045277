import type { CheckedReport } from './checked-report.ts';
import type { ReportDefinition } from './report-definition.ts';

/**
 * Declares the report of a kind of activity, over all the surveys it uses. Returns the very value it was given: what to show,
 * not how. The call exists so that a question that is misspelt, removed, or of a type the figure cannot show is an error at
 * the line where it stands.
 *
 * @example
 * export const meetingReport = defineReport({
 *   kind: 'network-cycle',
 *   surveys: { 'check-out': checkOut },
 *   facts: [], brief: [],
 *   sections: [{ id: 'words', title: { sv: 'Med egna ord' }, figures: [{ kind: 'texts', id: 'take-away', survey: 'check-out', question: 'take_away' }] }],
 * });
 */
export function defineReport<const R extends ReportDefinition>(report: CheckedReport<R>): R {
  return report as unknown as R; // the same value: CheckedReport<R> differs from R only where compilation failed
}
