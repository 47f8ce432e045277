import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { BroughtLink } from '../../api/shapes.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { CheckField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import type { MadeLink } from './AccountsPage.tsx';
import { MailChoice } from './MailChoice.tsx';
import { PersonFields } from './PersonFields.tsx';

interface AddAccountDialogProps {
  readonly mails: boolean;
  readonly showLink: (link: MadeLink) => void;
  readonly onClose: () => void;
}

/** Name, e-mail address, and whether it is an admin's. Roles in activities are given on their pages. */
export function AddAccountDialog({ mails, showLink, onClose }: AddAccountDialogProps): ReactElement {
  const { t } = useTranslation('accounts');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [admin, setAdmin] = useState(false);
  const [byMail, chooseMail] = useState(true);
  const [isTried, setTried] = useState(false);
  const add = useMutation({
    mutationFn: (account: object) => api.post<BroughtLink>('/accounts', account),
    onSuccess: async ({ url }) => {
      await queries.invalidateQueries({ queryKey: ['accounts'] });
      if (url) return showLink({ name: name.trim(), url });
      onClose();
      announce(t('mail.onItsWay', { email: email.trim() }));
    },
  });
  const send = () => {
    setTried(true);
    if (name.trim() && email.includes('@')) add.mutate({ name: name.trim(), email: email.trim(), admin, mail: byMail });
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
      <CheckField label={t('accounts.admin')} hint={t('accounts.adminMeans')} checked={admin} onCheck={setAdmin} />
      {mails && <MailChoice byMail={byMail} onChoose={chooseMail} />}
    </FormDialog>
  );
}
