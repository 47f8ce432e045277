import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { WaveView } from '../../api/shapes.ts';
import { SureDialog } from '../forms/SureDialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { useRemoveActivity, useRemoveOccasion, useRemoveWave } from './change-activity.ts';
import { occasionAnchor, useDesk } from './desk.ts';
import { focusSoon } from './focus-soon.ts';

/** Where focus goes when what had it is gone: the heading of the line. */
export const timelineAnchor = 'timeline';

/** Asks before a draft goes. */
export function RemoveWaveDialog({ wave, onClose }: { readonly wave: WaveView; readonly onClose: () => void }): ReactElement {
  const { waveName } = useWords();
  const { t } = useTranslation('setup');
  const { view } = useDesk();
  const remove = useRemoveWave(view.activity.id);
  const occasion = view.occasions.find(({ id }) => id === wave.occasion);
  return (
    <Asked
      title={t('remove.waveTitle', { name: waveName(wave) })}
      done={t('remove.waveDone', { name: waveName(wave) })}
      focus={occasion ? occasionAnchor(occasion) : timelineAnchor}
      removal={remove}
      target={wave.id}
      onClose={onClose}
    >
      <p>{t('remove.waveText')}</p>
      {wave.audience === 'invited' && (wave.invited ?? 0) > 0 && <p>{t('remove.waveInvited')}</p>}
    </Asked>
  );
}

/** Asks before an occasion goes that nothing is asked at. */
export function RemoveOccasionDialog({ occasion, onClose }: { readonly occasion: Occasion; readonly onClose: () => void }): ReactElement {
  const { occasionName } = useWords();
  const { t } = useTranslation('setup');
  const { view } = useDesk();
  const remove = useRemoveOccasion(view.activity.id);
  return (
    <Asked
      title={t('remove.occasionTitle', { name: occasionName(occasion) })}
      done={t('remove.occasionDone', { name: occasionName(occasion) })}
      focus={timelineAnchor}
      removal={remove}
      target={occasion.id}
      onClose={onClose}
    >
      <p>{t('remove.occasionText')}</p>
      {occasion.kind !== 'step' && <p>{t('remove.occasionCalendar')}</p>}
    </Asked>
  );
}

/** Asks before an activity goes in which nobody has been asked anything; it has no page to come back to. */
export function RemoveActivityDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('setup');
  const { activity, waves } = useDesk().view;
  const navigate = useNavigate();
  const remove = useRemoveActivity();
  return (
    <Asked
      title={t('remove.activityTitle', { name: activity.title })}
      done={t('remove.activityDone', { name: activity.title })}
      leave={() => navigate('/activities')}
      removal={remove}
      target={activity.id}
      onClose={onClose}
    >
      <p>{t('remove.activityText', { count: waves.length })}</p>
      {waves.some(({ invited = 0 }) => invited > 0) && <p>{t('remove.waveInvited')}</p>}
    </Asked>
  );
}

interface AskedProps {
  readonly title: string;
  readonly done: string;
  /** What has focus then. */
  readonly focus?: string;
  /** Where one goes instead, once the page itself is gone. */
  readonly leave?: () => void;
  readonly removal: ReturnType<typeof useRemoveWave>;
  readonly target: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** It cannot be undone, so focus starts on Cancel. */
function Asked({ title, done, focus, leave, removal, target, onClose, children }: AskedProps): ReactElement {
  const { t } = useTranslation('setup');
  const announce = useAnnounce();
  const onSuccess = () => {
    announce(done);
    onClose();
    leave?.();
    if (focus) focusSoon(focus);
  };
  return (
    <SureDialog
      title={title}
      send={t('remove.do')}
      isSending={removal.isPending}
      error={removal.error}
      onSend={() => removal.mutate(target, { onSuccess })}
      onClose={onClose}
    >
      {children}
    </SureDialog>
  );
}
