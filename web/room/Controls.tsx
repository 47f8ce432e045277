import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomChange } from '../../surveys/fieldwork/room.ts';
import { Button } from '../design/plain/Button.tsx';
import type { Wall } from './live-wall.ts';

export type Panel = 'review' | 'timer' | 'more';

export interface ControlsProps {
  readonly wall: Wall;
  readonly panel: Panel | undefined;
  readonly show: (panel: Panel | undefined) => void;
  readonly decide: (change: RoomChange) => void;
}

/** The facilitator's row of buttons. */
export function Controls({ wall, panel, show, decide }: ControlsProps): ReactElement {
  const { t } = useTranslation('room');
  const waiting = wall.texts.filter(({ state }) => state === 'waiting').length;
  const toggle = (one: Panel, words: string) => (
    <Button aria-expanded={panel === one} onClick={() => show(panel === one ? undefined : one)}>
      {words}
    </Button>
  );
  return (
    <fieldset className="controls" aria-label={t('controls')}>
      <Button aria-pressed={wall.sorting} onClick={() => decide({ do: 'sorting', on: !wall.sorting })}>
        {t(wall.sorting ? 'stopSorting' : 'sorting')}
      </Button>
      {toggle('review', waiting > 0 ? t('reviewWaiting', { count: waiting }) : t('review'))}
      {toggle('timer', t('timer.open'))}
      {toggle('more', t('more'))}
    </fieldset>
  );
}
