// What those who come are told two weeks before each session, once. Planned by looking, each mail round: ids follow from the session
// and the registration, so a stop or a second process changes nothing.
import { daysAfter } from '../../surveys/fieldwork/days.ts';
import type { Mail } from '../../surveys/fieldwork/mail.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { Plan } from '../../surveys/fieldwork/plan.ts';
import { swedishDay } from '../calendar/swedish-time.ts';
import type { Context } from '../context.ts';
import { circleLink } from './circle.ts';
import { occasionsOf } from './find.ts';
import { mailLocaleOf, mailTo, occasionValues } from './participant-mail.ts';
import { hasClosed, registeredIn, registrationWavesOf, standing } from './registrations.ts';

const informationDays = 14;

/** Writes the information before the sessions that are two weeks away, once registration has closed. Run now and then. */
export async function planInformation(context: Context): Promise<void> {
  const today = swedishDay(context.clock());
  const last = daysAfter(today, informationDays);
  for (const activity of await context.store.activities()) {
    if (activity.example) continue;
    const waves = (await registrationWavesOf(context, activity.id)).filter(hasClosed);
    if (waves.length === 0) continue;
    const sessions = (await occasionsOf(context, activity.id)).filter(({ kind, cancelled }) => kind !== 'step' && !cancelled);
    const near = sessions.filter(({ date }) => date > today && date <= last);
    if (near.length === 0) continue;
    for (const wave of waves) {
      const coming = standing(await registeredIn(context, wave), 'place');
      const contacts = (await circleLink(context, activity.id)) ?? '';
      const plans = new Map<string, Plan>();
      for (const { id } of near) plans.set(id, await context.store.plan(id));
      const mails = near.flatMap((occasion) =>
        coming.flatMap(({ place, response }): readonly Mail[] => {
          const id = `information:${occasion.id}:${place.response}`;
          const values = {
            ...informationValues(occasion, plans.get(occasion.id), mailLocaleOf(response)),
            contacts: occasion === sessions.at(-1) ? contacts : '',
          };
          const wanted = { wave, activity, response, kind: 'information' as const, id, values, occasion: occasion.id };
          return [mailTo(context, wanted)].filter((mail) => mail !== undefined);
        }),
      );
      if ((await context.store.addMails(mails)) > 0) context.mailing?.wake();
    }
  }
}

function informationValues(occasion: Occasion, plan: Plan | undefined, locale: 'sv' | 'en'): Record<string, string> {
  const programme = (occasion.programme ?? []).map(({ time, title }) => `\n${time} ${title}`).join('');
  return { ...occasionValues(occasion, locale), preparation: plan?.preparation ?? '', programme };
}
