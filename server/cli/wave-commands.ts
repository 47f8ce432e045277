import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { closeWave, openWave, type WaveChoice } from '../use-cases/change-wave-status.ts';
import { listActivities, listWaves } from '../use-cases/read-activities.ts';
import { commandLine, nameOf, record } from '../use-cases/record.ts';
import { type OnCounted, releaseWaveResults } from '../use-cases/release-wave-results.ts';
import { viewWave } from '../use-cases/view-wave.ts';
import type { Command } from './command.ts';
import { columns, print, say } from './terminal.ts';
import { withContext } from './with-context.ts';

const json = { type: 'boolean', help: 'as JSON' } as const;

const activityList: Command = {
  name: 'activity list',
  takes: '',
  summary: 'Lists the activities, newest first',
  options: { json },
  run: ({ flag }) =>
    withContext(async (context) => {
      const activities = await listActivities(context);
      if (flag('json')) return print(JSON.stringify(activities, null, 2));
      const counted = (waves: Readonly<Record<string, number>>) =>
        Object.entries(waves).flatMap(([status, n]) => (n > 0 ? [`${n} ${status}`] : []));
      const rows = activities.map(({ id, kind, title, waves }) => [id, kind, title, counted(waves).join(', ')]);
      print(columns([['id', 'kind', 'title', 'waves'], ...rows]));
    }),
};

const waveList: Command = {
  name: 'wave list',
  takes: '[activity]',
  summary: 'Lists the waves, of one activity or of all',
  options: { json },
  run: ({ flag, optionalArgument }) =>
    withContext(async (context) => {
      const one = optionalArgument(0);
      const activities = one ? [one] : (await context.store.activities()).map(({ id }) => id);
      const waves = (await Promise.all(activities.map((activity) => listWaves(context, activity)))).flat();
      if (flag('json')) return print(JSON.stringify(waves, null, 2));
      const rows = waves.map(({ code, status, unit, audience, survey, count, title }) => [
        code,
        status,
        unit,
        audience,
        survey.id,
        String(count ?? '-'),
        title.sv,
      ]);
      print(columns([['code', 'status', 'unit', 'audience', 'survey', 'answers', 'title'], ...rows]));
    }),
};

type Take = (context: Context, choice: WaveChoice, onCounted: OnCounted) => Promise<Wave>;

const deeds = { open: 'opened', close: 'closed', release: 'released' } as const;

function step(name: keyof typeof deeds, summary: string, done: string, take: Take): Command {
  return {
    name: `wave ${name}`,
    takes: '<wave>',
    summary: `${summary}, by id or code`,
    run: ({ argument }) =>
      withContext(async (context) => {
        const wave = argument(0, 'The wave');
        if (name === 'release') say('Counting the answers …');
        const { code, count, url } = await viewWave(context, await take(context, { wave }, everyHundredThousand()));
        await record(context, commandLine, { action: deeds[name], ...(await nameOf(context, { wave })) });
        print(`${code} ${done}. Answers: ${count ?? 'too few to tell'}. ${url}`);
      }),
  };
}

/** Says how far the counting of a large wave has come; nothing about small ones. */
function everyHundredThousand(): OnCounted {
  let next = 100_000;
  return (answers) => {
    if (answers < next) return;
    say(`${answers} answers counted …`);
    next += 100_000;
  };
}

export const waveCommands: readonly Command[] = [
  activityList,
  waveList,
  step('open', 'Opens a wave for answers', 'is open', openWave),
  step('close', 'Closes a wave', 'is closed', closeWave),
  step('release', 'Makes the results of a closed wave; final for persons', 'is released', releaseWaveResults),
];
