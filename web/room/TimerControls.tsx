import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomChange } from '../../surveys/fieldwork/room.ts';
import { Button } from '../design/plain/Button.tsx';
import type { SentTimer } from './live-wall.ts';

interface TimerControlsProps {
  readonly timer: SentTimer | null;
  readonly decide: (change: RoomChange) => void;
}

const usualMinutes = [5, 10, 15, 20];

/** For the facilitator: set a time for everyone, pause it, give one minute more. */
export function TimerControls({ timer, decide }: TimerControlsProps): ReactElement {
  const { t } = useTranslation('room');
  const [minutes, setMinutes] = useState('10');
  const wanted = Number(minutes);
  const valid = Number.isInteger(wanted) && wanted >= 1 && wanted <= 600;
  const start = (many: number) => decide({ do: 'start-timer', seconds: many * 60 });
  return (
    <section className="panel" aria-label={t('timer.open')}>
      <h2>{t('timer.open')}</h2>
      {timer && (
        <div className="row">
          <Button onClick={() => decide({ do: timer.running ? 'pause-timer' : 'resume-timer' })}>
            {t(timer.running ? 'timer.pause' : 'timer.resume')}
          </Button>
          <Button onClick={() => decide({ do: 'extend-timer', seconds: 60 })}>{t('timer.extend')}</Button>
          <Button onClick={() => decide({ do: 'clear-timer' })}>{t('timer.clear')}</Button>
        </div>
      )}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) start(wanted);
        }}
      >
        <label className="field">
          {t('timer.minutes')}
          <input
            className="line"
            inputMode="numeric"
            value={minutes}
            aria-invalid={!valid}
            onChange={({ target }) => setMinutes(target.value)}
          />
        </label>
        <Button type="submit" kind="primary" disabled={!valid}>
          {t('timer.start')}
        </Button>
        {usualMinutes.map((many) => (
          <Button key={many} onClick={() => start(many)} aria-label={`${t('timer.start')}: ${many} min`}>
            {many} min
          </Button>
        ))}
      </form>
    </section>
  );
}
