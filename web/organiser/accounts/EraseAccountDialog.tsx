import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { AccountView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../forms/Dialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';

interface EraseAccountDialogProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** Asks first: says what goes, what stays, and that disabling can be undone. Focus starts on the way out. */
export function EraseAccountDialog({ account: { id, name, activities }, onClose }: EraseAccountDialogProps): ReactElement {
  const { t } = useTranslation('accounts');
  const words = useWords();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const erase = useMutation({
    mutationFn: () => api.delete(`/accounts/${id}`),
    onSuccess: async () => {
      onClose();
      announce(t('erase.done', { name }));
      await queries.invalidateQueries({ queryKey: ['accounts'] });
      // Whoever has erased their own account is logged out.
      await queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
  return (
    <Dialog title={t('erase.title', { name })} onClose={onClose}>
      <p>{t('erase.goes')}</p>
      <p>{t('erase.stays')}</p>
      {activities > 0 && <p>{t('erase.owner')}</p>}
      <p>{t('erase.orDisable')}</p>
      {erase.error && <Failure error={erase.error} />}
      <div className="row">
        <Button kind="primary" aria-busy={erase.isPending} onClick={() => erase.mutate()}>
          {t('erase.send')}
        </Button>
        <Button data-first="" onClick={onClose}>
          {words.t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
