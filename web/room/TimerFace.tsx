import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SentTimer } from './live-wall.ts';
import { clockOf, useTimeLeft } from './use-time-left.ts';

interface TimerFaceProps {
  readonly timer: SentTimer;
  readonly heardAt: number;
}

/** Minutes that are said aloud when they are reached. */
const announced = [10, 5, 2, 1];

/** The time that is left, seen by the whole room and said now and then. */
export function TimerFace({ timer, heardAt }: TimerFaceProps): ReactElement {
  const { t } = useTranslation('room');
  const left = useTimeLeft(timer, heardAt) ?? 0;
  const over = left === 0;
  const said = useAnnouncement(left, timer.running);
  return (
    <div className={over ? 'timer over' : 'timer'}>
      <p className="timer-label">{t(over ? 'timer.over' : timer.running ? 'timer.title' : 'timer.standing')}</p>
      <p className="digits" role="timer" aria-live="off" aria-label={`${t('timer.title')}: ${clockOf(left)}`}>
        {clockOf(left)}
      </p>
      <p className="vh" aria-live="assertive">
        {said}
      </p>
    </div>
  );
}

function useAnnouncement(left: number, running: boolean): string {
  const { t } = useTranslation('room');
  const [said, say] = useState('');
  useEffect(() => {
    if (!running) return;
    if (left === 0) say(t('timer.over'));
    else if (left % 60 === 0 && announced.includes(left / 60)) say(t('timer.announce', { count: left / 60 }));
  }, [left, running, t]);
  return said;
}
