import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.ts';
import type { AccountView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../forms/Dialog.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';

interface GiveUpDialogProps {
  readonly account: AccountView;
  readonly what: 'admin' | 'disable';
  readonly onClose: () => void;
}

/** Asks an admin before they shut themselves out: nobody but another admin can let them in again. */
export function GiveUpDialog({ account: { id }, what, onClose }: GiveUpDialogProps): ReactElement {
  const { t } = useTranslation('accounts');
  const { t: words } = useWords();
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
    <Dialog title={t(`giveUp.${what}Title`)} onClose={onClose}>
      <p>{t(`giveUp.${what}Text`)}</p>
      {giveUp.error && <Failure error={giveUp.error} />}
      <div className="row">
        <Button kind="primary" aria-busy={giveUp.isPending} onClick={() => giveUp.mutate()}>
          {t(what === 'admin' ? 'accounts.unmakeAdmin' : 'accounts.disable')}
        </Button>
        <Button data-first="" onClick={onClose}>
          {words('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
