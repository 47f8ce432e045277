// Makes a planned sample happen, through the same use cases as a real activity and with the clock at the day it is planned
// for. Only the dates of the activity as a whole are written straight to the store: it is made before its occasions, so that
// it does not get the usual drafts beside its own waves.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { createActivity } from '../use-cases/activities.ts';
import { addWave } from '../use-cases/add-wave.ts';
import { closeWave, openWave } from '../use-cases/change-wave-status.ts';
import { addTheme, codeText, readCodedTexts } from '../use-cases/code-texts.ts';
import { inviteToWave } from '../use-cases/invite-to-wave.ts';
import { addOccasion } from '../use-cases/occasions.ts';
import { present } from '../use-cases/present.ts';
import { releaseWaveResults } from '../use-cases/release-wave-results.ts';
import { submitResponse } from '../use-cases/submit-response.ts';
import type { SampleActivity, SampleTheme, SampleWave } from './sample-activity.ts';

export interface FilledWave {
  readonly wave: Wave;
  /** Of links that nobody has used, where the wave is open to those invited. */
  readonly tokens?: readonly string[];
}

export interface FilledActivity {
  readonly activity: Activity;
  readonly waves: readonly FilledWave[];
}

/** Makes the activity with all its occasions, waves and answers. Throws where an answer is refused. */
export async function fillActivity(context: Context, plan: SampleActivity): Promise<FilledActivity> {
  const { occasions: planned, waves: plannedWaves, themes = [], ...words } = plan;
  const { activity } = await createActivity(context, { ...words, example: true });
  const occasions = await addOccasions(context, activity, planned);
  const waves: FilledWave[] = [];
  for (const wave of plannedWaves) {
    waves.push(await fillWave(context, { activity: activity.id, occasion: occasions[wave.occasion]?.id }, wave));
  }
  await codeAll(context, waves, themes);
  return { activity, waves };
}

/** Names the themes and reads every released text for them, as an organiser would. */
async function codeAll(context: Context, waves: readonly FilledWave[], themes: readonly SampleTheme[]): Promise<void> {
  const ids = new Map<SampleTheme, string>();
  for (const { wave } of waves.filter((filled) => filled.wave.status === 'released')) {
    const own = themes.filter(({ survey }) => survey === wave.survey.id);
    if (own.length === 0) continue;
    for (const theme of own) if (!ids.has(theme)) ids.set(theme, (await addTheme(context, { wave: wave.id, ...theme })).id);
    for (const { question, texts } of (await readCodedTexts(context, { wave: wave.id })).questions) {
      const asked = own.filter((theme) => theme.question === question);
      for (const { text } of asked.length > 0 ? texts : []) {
        const found = asked.filter(({ about }) => about.test(text)).map((theme) => ids.get(theme) ?? '');
        await codeText(context, { wave: wave.id, question, text, themes: found });
      }
    }
  }
}

async function addOccasions(
  context: Context,
  activity: Activity,
  planned: SampleActivity['occasions'],
): Promise<Readonly<Record<string, Occasion>>> {
  const made: Record<string, Occasion> = {};
  for (const [key, occasion] of Object.entries(planned)) made[key] = await addOccasion(context, { activity: activity.id, ...occasion });
  const days = Object.values(made)
    .flatMap(({ date, ends = date }) => [date, ends])
    .sort();
  await context.store.changeActivity(present({ ...activity, starts: days[0], ends: days.at(-1) }));
  return made;
}

interface Place {
  readonly activity: string;
  readonly occasion: string | undefined;
}

async function fillWave(context: Context, place: Place, plan: SampleWave): Promise<FilledWave> {
  const draft = await addDraft(context, place, plan);
  if (!plan.opens) return { wave: draft };
  const then = clockAt(context, plan.opens);
  const invited = plan.invitations ? await inviteToWave(then, { wave: draft.id, invitations: plan.invitations }) : [];
  const tokens = invited.flatMap(({ token }) => token ?? []);
  await openWave(then, { wave: draft.id });
  await submitAll(then, draft.code, plan, tokens);
  const wave = await finish(context, draft.id, plan);
  return wave.status === 'open' && tokens.length > 0 ? { wave, tokens: tokens.slice(plan.answers.length) } : { wave };
}

function addDraft(context: Context, { activity, occasion }: Place, plan: SampleWave): Promise<Wave> {
  const { survey, title, parameters, breakdowns, population, invitations } = plan;
  const audience = plan.audience ?? (invitations ? 'invited' : undefined);
  return addWave(context, { activity, occasion, survey, title, parameters, breakdowns, population, audience });
}

/** All at once, as in a room: answers that arrive together share a disk flush. */
async function submitAll(context: Context, code: string, { answers, survey }: SampleWave, tokens: readonly string[]): Promise<void> {
  await Promise.all(
    answers.map(async (given, at) => {
      const submissionId = context.random(18).toString('base64url');
      const submitted = await submitResponse(context, { code, submissionId, locale: 'sv', answers: given, token: tokens[at] });
      if (!submitted.ok) throw new Error(`A sample answer to ${survey} was refused: ${JSON.stringify(submitted.problem)}`);
    }),
  );
}

async function finish(context: Context, wave: string, { closes, releases }: SampleWave): Promise<Wave> {
  if (closes) await closeWave(clockAt(context, closes), { wave });
  if (releases) await releaseWaveResults(clockAt(context, releases), { wave });
  const finished = await context.store.wave(wave);
  if (!finished) throw new Error(`Wave ${wave} is not in the store.`);
  return finished;
}

/** The same context on the day it happened, and never later than now. */
function clockAt(context: Context, moment: Date): Context {
  const now = context.clock();
  return { ...context, clock: () => (moment < now ? moment : now) };
}
