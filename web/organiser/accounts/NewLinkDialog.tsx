import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { AccountView, BroughtLink } from '../../api/shapes.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import type { MadeLink } from './AccountsPage.tsx';
import { MailChoice } from './MailChoice.tsx';

interface NewLinkDialogProps {
  readonly account: AccountView;
  readonly mails: boolean;
  readonly showLink: (link: MadeLink) => void;
  readonly onClose: () => void;
}

/** A new link to an account, for someone who has forgotten the password or never came. */
export function NewLinkDialog({ account: { id, name, email }, mails, showLink, onClose }: NewLinkDialogProps): ReactElement {
  const { t } = useTranslation('accounts');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [byMail, chooseMail] = useState(true);
  const make = useMutation({
    mutationFn: () => api.post<BroughtLink>(`/accounts/${id}/link`, { mail: byMail }),
    onSuccess: async ({ url }) => {
      onClose();
      if (url) showLink({ name, url });
      else announce(t('mail.onItsWay', { email }));
      await queries.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  return (
    <FormDialog
      title={t('link.title', { name })}
      send={t(mails && byMail ? 'mail.sendNow' : 'mail.showNow')}
      isSending={make.isPending}
      error={make.error}
      onSend={() => make.mutate()}
      onClose={onClose}
    >
      <p>{t('mail.newLink')}</p>
      {mails && <MailChoice byMail={byMail} onChoose={chooseMail} />}
    </FormDialog>
  );
}
