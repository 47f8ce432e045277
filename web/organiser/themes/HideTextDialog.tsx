import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { SureDialog } from '../forms/SureDialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';

interface HideTextDialogProps {
  readonly wave: string;
  readonly question: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** Asks before a text is removed for good, from the results and from what is stored. */
export function HideTextDialog({ wave, question, text, onClose }: HideTextDialogProps): ReactElement {
  const { t } = useTranslation('after');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const hide = useMutation({
    mutationFn: () => api.post<{ readonly hidden: number }>(`/waves/${encodeURIComponent(wave)}/texts/hide`, { question, text }),
    onSuccess: ({ hidden }) => {
      announce(t('hide.done', { count: hidden }));
      void queries.invalidateQueries({ queryKey: ['coded-texts', wave] });
      onClose();
    },
  });
  return (
    <SureDialog
      title={t('hide.title')}
      send={t('hide.do')}
      isSending={hide.isPending}
      error={hide.error}
      onSend={() => hide.mutate()}
      onClose={onClose}
    >
      <blockquote className="voice">{text}</blockquote>
      <p>{t('hide.text')}</p>
    </SureDialog>
  );
}
