import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../forms/Dialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';

interface HideTextDialogProps {
  readonly wave: string;
  readonly question: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** Asks before a text is removed for good, from the results and from what is stored. */
export function HideTextDialog({ wave, question, text, onClose }: HideTextDialogProps): ReactElement {
  const { t } = useTranslation('after');
  const words = useWords();
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
    <Dialog title={t('hide.title')} onClose={onClose}>
      <blockquote className="voice">{text}</blockquote>
      <p>{t('hide.text')}</p>
      {hide.error && <Failure error={hide.error} />}
      <div className="row">
        <Button kind="primary" aria-busy={hide.isPending} onClick={() => !hide.isPending && hide.mutate()}>
          {t('hide.do')}
        </Button>
        <Button data-first="" onClick={onClose}>
          {words.t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
