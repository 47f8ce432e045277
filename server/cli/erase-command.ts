import type { ToldCount } from '../../surveys/fieldwork/retention.ts';
import { deleteActivity } from '../use-cases/delete-activity.ts';
import { type ErasureAccount, eraseOverdue } from '../use-cases/erase-overdue.ts';
import { findActivity } from '../use-cases/find.ts';
import { commandLine, record } from '../use-cases/record.ts';
import { type Command, UsageError } from './command.ts';
import { columns, print, say } from './terminal.ts';
import { withContext } from './with-context.ts';

const erase: Command = {
  name: 'erase',
  takes: '',
  summary: 'Erases personal answers that are past the day the forms promise, for good; run it every night',
  options: {
    'dry-run': { type: 'boolean', help: 'tells what would be erased, and erases nothing' },
    'lists-after': { type: 'string', help: 'days after the last day when lists of participants go too; they stay where left out' },
    json: { type: 'boolean', help: 'the account as JSON' },
  },
  run: ({ flag, text }) =>
    withContext(async (context) => {
      const dryRun = flag('dry-run');
      const account = await eraseOverdue(context, { dryRun, listsAfterDays: daysIn(text('lists-after')) });
      print(flag('json') ? JSON.stringify(account, null, 2) : tableOf(account));
      if (!account.overwritten) say('Another process uses the store: what was erased is overwritten at the next erasing or start.');
      if (dryRun) say('Nothing has been erased. Leave out --dry-run to erase it.');
    }),
};

const activityDelete: Command = {
  name: 'activity delete',
  takes: '<activity>',
  summary: 'Removes an activity with its waves, answers and results, for good',
  options: { yes: { type: 'boolean', help: 'must be given: it cannot be undone' } },
  run: ({ argument, flag }) =>
    withContext(async (context) => {
      const activity = argument(0, 'The activity');
      const { title } = await findActivity(context, activity);
      if (!flag('yes')) throw new UsageError(`'${title}' would be removed for good. Add --yes.`);
      await deleteActivity(context, { activity });
      await record(context, commandLine, { action: 'deleted', activity: title });
      say(`Removed '${title}'.`);
    }),
};

function daysIn(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const days = Number(given);
  if (!Number.isInteger(days) || days < 0) throw new UsageError(`--lists-after is '${given}', but must be a whole number of days.`);
  return days;
}

/** Counts only: the account may be kept as a record of what was erased. */
function tableOf({ erased, logins, auditLines }: ErasureAccount): string {
  const expired = logins > 0 ? [['-', '-', String(logins), 'expired logins']] : [];
  const old = auditLines > 0 ? [['-', '-', String(auditLines), 'old lines of the audit log']] : [];
  const rows = [
    ...erased.map(({ activity, wave, what, ...counted }) => [activity, wave ?? '-', countText(counted), what.join(', ')]),
    ...expired,
    ...old,
  ];
  if (rows.length === 0) return 'Nothing is past its day.';
  return columns([['activity', 'wave', 'count', 'what'], ...rows]);
}

function countText({ count, step }: ToldCount): string {
  if (step === undefined) return String(count);
  return count === 0 ? `fewer than ${step}` : `at least ${count}`;
}

export const eraseCommands: readonly Command[] = [erase, activityDelete];
