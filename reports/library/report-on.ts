import type { ActivityKind } from '../../surveys/fieldwork/activity.ts';
import type { ReportDefinition } from '../definition/report-definition.ts';
import { foresightReport } from './foresight-report.ts';
import { learningProjectReport } from './learning-project-report.ts';
import { networkCycleReport } from './network-cycle-report.ts';
import { strategyProcessReport } from './strategy-process-report.ts';

const reports: Readonly<Record<ActivityKind, ReportDefinition>> = {
  'learning-project': learningProjectReport,
  'network-cycle': networkCycleReport,
  'strategy-process': strategyProcessReport,
  foresight: foresightReport,
};

/** The report of a kind of activity. */
export function reportOn(kind: ActivityKind): ReportDefinition {
  return reports[kind];
}
