import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { plannedTimes } from '../../../surveys/fieldwork/planned-times.ts';
import { monthsAfter } from '../words/dates.ts';
import { usePlanWords } from '../words/planned.ts';
import { useToday } from '../words/use-today.ts';
import { type ActivityDraft, datedRows, termsOf } from './check-activity.ts';

interface Part {
  readonly name: string;
  readonly when: string;
}

/** Which waves will be made together with the activity, and when each is meant to be open, for the dates in the form just now. */
export function ComesWithIt({ draft }: { readonly draft: ActivityDraft }): ReactElement {
  const { t } = useTranslation('setup');
  return (
    <section className="note comes" aria-labelledby="comes">
      <h2 id="comes">{t('comes.title')}</h2>
      <dl>
        {useParts(draft).map(({ name, when }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{when}</dd>
          </div>
        ))}
      </dl>
      <p className="meta">{t('comes.remind')}</p>
    </section>
  );
}

function useParts(draft: ActivityDraft): readonly Part[] {
  const { t } = useTranslation('setup');
  const words = usePlanWords();
  const today = useToday();
  const rows = datedRows(draft.occasions);
  const [first, last] = [rows[0]?.date, rows.at(-1)?.date];
  const count = draft.occasions.length;
  const when = (survey: string, date: string | undefined) => {
    const activity = { registration: termsOf(draft), ...(first ? { starts: first } : {}) };
    const times = plannedTimes({ survey: { id: survey, version: 1 } }, { activity, occasion: date ? { date } : undefined });
    // What should have begun already begins at once.
    const opens = times.opens && times.opens < today ? today : times.opens;
    return words({ ...times, ...(opens ? { opens } : {}) }) ?? t('comes.later');
  };
  if (draft.kind === 'network-cycle')
    return [
      { name: t('comes.checks', { count }), when: t('comes.checksWhen') },
      { name: t('comes.cycle'), when: when('network-cycle-eval', last) },
    ];
  return [
    ...(draft.registers ? [{ name: t('comes.registration'), when: when('registration', undefined) }] : []),
    { name: t('comes.sessions', { count }), when: t('comes.sessionsWhen') },
    { name: t('comes.project'), when: when('project-eval', last) },
    { name: t('comes.followUp'), when: when('project-followup-3m', last && monthsAfter(last, 3)) },
  ];
}
