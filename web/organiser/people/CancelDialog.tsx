import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../forms/FormDialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { type Participant, useChangePlace } from './people-queries.ts';

interface CancelDialogProps {
  readonly wave: string;
  readonly participant: Participant;
  readonly onClose: () => void;
}

/** Asks before somebody's registration is cancelled, since what they wrote is erased and cannot be brought back. */
export function CancelDialog({ wave, participant: { id, name }, onClose }: CancelDialogProps): ReactElement {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const change = useChangePlace(wave);
  const cancel = () =>
    change.mutate(
      { participant: id, action: 'cancel' },
      {
        onSuccess: () => {
          announce(t('participants.cancelled', { name }));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t('participants.cancelTitle', { name })}
      send={t('participants.cancelYes')}
      isSending={change.isPending}
      error={change.error}
      onSend={cancel}
      onClose={onClose}
    >
      <p>{t('participants.cancelText')}</p>
    </FormDialog>
  );
}
