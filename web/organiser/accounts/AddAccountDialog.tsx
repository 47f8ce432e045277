import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import type { MadeLink } from './AccountsPage.tsx';
import { PersonFields } from './PersonFields.tsx';

interface AddAccountDialogProps {
  readonly showLink: (link: MadeLink) => void;
  readonly onClose: () => void;
}

/** Name, e-mail address, and whether it is an admin's. Roles in activities are given on their pages. */
export function AddAccountDialog({ showLink, onClose }: AddAccountDialogProps): ReactElement {
  const { t } = useTranslation('accounts');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [admin, setAdmin] = useState(false);
  const [isTried, setTried] = useState(false);
  const add = useMutation({
    mutationFn: (account: object) => api.post<{ readonly url: string }>('/accounts', account),
    onSuccess: async ({ url }) => {
      await queries.invalidateQueries({ queryKey: ['accounts'] });
      showLink({ name: name.trim(), url });
    },
  });
  const send = () => {
    setTried(true);
    if (name.trim() && email.includes('@')) add.mutate({ name: name.trim(), email: email.trim(), admin });
  };
  return (
    <FormDialog
      title={t('accounts.add')}
      send={t('accounts.send')}
      isSending={add.isPending}
      error={add.error}
      onSend={send}
      onClose={onClose}
    >
      <PersonFields id="account" name={name} onName={setName} email={email} onEmail={setEmail} isTried={isTried} />
      <label className="choice">
        <input type="checkbox" checked={admin} onChange={(event) => setAdmin(event.target.checked)} />
        <span>
          {t('accounts.admin')}
          <span className="hint">{t('accounts.adminMeans')}</span>
        </span>
      </label>
    </FormDialog>
  );
}
