import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { AccountView } from '../../api/shapes.ts';
import { SureDialog } from '../forms/SureDialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';

interface EraseAccountDialogProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** Asks first: says what goes, what stays, and that disabling can be undone. Focus starts on the way out. */
export function EraseAccountDialog({ account: { id, name, activities }, onClose }: EraseAccountDialogProps): ReactElement {
  const { t } = useTranslation('accounts');
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
    <SureDialog
      title={t('erase.title', { name })}
      send={t('erase.send')}
      isSending={erase.isPending}
      error={erase.error}
      onSend={() => erase.mutate()}
      onClose={onClose}
    >
      <p>{t('erase.goes')}</p>
      <p>{t('erase.stays')}</p>
      {activities > 0 && <p>{t('erase.owner')}</p>}
      <p>{t('erase.orDisable')}</p>
    </SureDialog>
  );
}
