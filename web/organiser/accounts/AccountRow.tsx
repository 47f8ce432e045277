import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { AccountView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import type { MadeLink } from './AccountsPage.tsx';
import { EraseAccountDialog } from './EraseAccountDialog.tsx';
import { GiveUpDialog } from './GiveUpDialog.tsx';
import { LinkMailState } from './LinkMailState.tsx';
import { NewLinkDialog } from './NewLinkDialog.tsx';
import { useOwnEmail } from './use-own-email.ts';

interface AccountRowProps {
  readonly account: AccountView;
  /** Whether the server sends mails. */
  readonly mails: boolean;
  readonly showLink: (link: MadeLink) => void;
}

/** Who it is, what they are, and what an admin can do about it. */
export function AccountRow({ account, mails, showLink }: AccountRowProps): ReactElement {
  const { t } = useTranslation('accounts');
  const { change, error, isBusy } = useAccountActions(account);
  const [asking, ask] = useState<'link' | 'erase' | 'admin' | 'disable'>();
  const isOwn = useOwnEmail() === account.email;
  const { name, email, admin, status, activities } = account;
  const isDisabled = status === 'disabled';
  const facts = [admin && t('accounts.admin'), t(`status.${status}`), !admin && t('accounts.activities', { count: activities })].filter(
    Boolean,
  );
  const action = (label: string, press: () => void) => (
    <Button size="s" aria-busy={isBusy} onClick={press}>
      {label}
      <span className="vh"> {name}</span>
    </Button>
  );
  return (
    <li>
      <div>
        <h2>{name}</h2>
        <p className="link-text">{email}</p>
        <p className="meta">{facts.join(', ')}</p>
        {account.mail && (
          <p className="meta">
            <LinkMailState mail={account.mail} />
          </p>
        )}
        {error && <Failure error={error} />}
      </div>
      <div className="row">
        {!isDisabled && action(t('accounts.link'), () => ask('link'))}
        {!isDisabled &&
          action(t(admin ? 'accounts.unmakeAdmin' : 'accounts.makeAdmin'), () =>
            admin && isOwn ? ask('admin') : change({ admin: !admin }),
          )}
        {action(t(isDisabled ? 'accounts.enable' : 'accounts.disable'), () => {
          if (isOwn && !isDisabled) ask('disable');
          else change(isDisabled ? 'enable' : 'disable');
        })}
        {action(t('erase.open'), () => ask('erase'))}
      </div>
      {asking === 'link' && <NewLinkDialog account={account} mails={mails} showLink={showLink} onClose={() => ask(undefined)} />}
      {(asking === 'admin' || asking === 'disable') && <GiveUpDialog account={account} what={asking} onClose={() => ask(undefined)} />}
      {asking === 'erase' && <EraseAccountDialog account={account} onClose={() => ask(undefined)} />}
    </li>
  );
}

function useAccountActions({ id, name }: AccountView) {
  const { t } = useTranslation('accounts');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (what: 'enable' | 'disable' | { readonly admin: boolean }) =>
      typeof what === 'string' ? api.post(`/accounts/${id}/${what}`) : api.patch(`/accounts/${id}`, what),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['accounts'] });
      announce(t('accounts.changed', { name }));
    },
  });
  return { change: change.mutate, error: change.error, isBusy: change.isPending };
}
