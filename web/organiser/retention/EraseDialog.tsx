import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SureDialog } from '../forms/SureDialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { useCountWords } from './ErasureTables.tsx';
import { type PlannedErasure, useErase } from './retention-queries.ts';

interface EraseDialogProps {
  readonly activity: string | undefined;
  readonly due: readonly PlannedErasure[];
  readonly onClose: () => void;
}

/** Asks before what is past its day is erased for good. */
export function EraseDialog({ activity, due, onClose }: EraseDialogProps): ReactElement {
  const { t } = useTranslation('after');
  const { text } = useWords();
  const countWords = useCountWords();
  const announce = useAnnounce();
  const erase = useErase(activity);
  const carryOut = () => {
    if (erase.isPending) return;
    erase.mutate(undefined, {
      onSuccess: ({ erased }) => {
        announce(t('erase.done', { count: erased.length }));
        onClose();
      },
    });
  };
  return (
    <SureDialog
      title={t('erase.title')}
      send={t('erase.do')}
      isSending={erase.isPending}
      error={erase.error}
      onSend={carryOut}
      onClose={onClose}
    >
      <ul>
        {due.map(({ activity: { id, title }, wave, what, count, step }) => {
          const named = wave ? `${text(wave.title)} (${wave.code})` : title;
          return (
            <li key={`${id} ${wave?.id} ${what.join(' ')}`}>
              {step ? t('erase.some', { wave: named, many: countWords({ count, step }) }) : t('erase.one', { wave: named, count })}
            </li>
          );
        })}
      </ul>
      <p>
        <strong>{t('erase.final')}</strong>
      </p>
      <p>{t('erase.left')}</p>
    </SureDialog>
  );
}
