import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.ts';
import type { AccountView } from '../../api/shapes.ts';
import { SureDialog } from '../forms/SureDialog.tsx';

interface GiveUpDialogProps {
  readonly account: AccountView;
  readonly what: 'admin' | 'disable';
  readonly onClose: () => void;
}

/** Asks an admin before they shut themselves out: nobody but another admin can let them in again. */
export function GiveUpDialog({ account: { id }, what, onClose }: GiveUpDialogProps): ReactElement {
  const { t } = useTranslation('accounts');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const giveUp = useMutation({
    mutationFn: () => (what === 'admin' ? api.patch(`/accounts/${id}`, { admin: false }) : api.post(`/accounts/${id}/disable`)),
    onSuccess: async () => {
      await navigate('/');
      await queries.invalidateQueries();
    },
  });
  return (
    <SureDialog
      title={t(`giveUp.${what}Title`)}
      send={t(what === 'admin' ? 'accounts.unmakeAdmin' : 'accounts.disable')}
      isSending={giveUp.isPending}
      error={giveUp.error}
      onSend={() => giveUp.mutate()}
      onClose={onClose}
    >
      <p>{t(`giveUp.${what}Text`)}</p>
    </SureDialog>
  );
}
