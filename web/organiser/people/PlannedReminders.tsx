import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedReminder, WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Fold } from '../../design/Fold.tsx';
import { focusSoon } from '../activity/focus-soon.ts';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { dayAndClock, timeOf } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { usePlanReminder } from './people-queries.ts';

interface PlannedRemindersProps {
  readonly activity: string;
  readonly wave: WaveView;
  readonly reminders: readonly PlannedReminder[];
}

/** Where focus goes when the button that was pressed can be pressed no more, or is gone. */
const timeField = 'planned-reminder';

/** Reminders that go by themselves, at times the organiser has chosen, to those who have not answered by then. */
export function PlannedReminders({ activity, wave, reminders }: PlannedRemindersProps): ReactElement {
  const { t } = useTranslation('people');
  const { locale } = useWords();
  const announce = useAnnounce();
  const { plan, drop } = usePlanReminder(activity, wave.id);
  const [time, setTime] = useState('');
  const press = () => {
    if (!time || plan.isPending) return;
    plan.mutate(timeOf(time), {
      onSuccess: () => {
        setTime('');
        announce(t('plan.done'));
        focusSoon(timeField);
      },
    });
  };
  const onSuccess = () => {
    announce(t('plan.dropped'));
    focusSoon(timeField);
  };
  const takeBack = (id: string) => drop.mutate(id, { onSuccess });
  const error = plan.error ?? drop.error;
  return (
    <Fold summary={t('plan.title', { count: reminders.length })}>
      <div className="form">
        <p className="meta">{t('plan.lead')}</p>
        {reminders.length > 0 && (
          <ul className="people-list">
            {reminders.map(({ id, sendAt }) => (
              <li key={id} className="one-line">
                <span>{dayAndClock(sendAt, locale)}</span>
                <Button kind="plain" size="s" onClick={() => takeBack(id)}>
                  {t('plan.drop')}
                  <span className="vh"> {dayAndClock(sendAt, locale)}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        <InputField id={timeField} type="datetime-local" label={t('plan.time')} value={time} onWrite={setTime} />
        {error && <Failure error={error} />}
        <div className="row">
          <Button onClick={press} disabled={!time} aria-busy={plan.isPending}>
            {t('plan.press')}
          </Button>
        </div>
      </div>
    </Fold>
  );
}
