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

interface AccountRowProps {
  readonly account: AccountView;
  readonly showLink: (link: MadeLink) => void;
}

/** Who it is, what they are, and what an admin can do about it. */
export function AccountRow({ account, showLink }: AccountRowProps): ReactElement {
  const { t } = useTranslation('accounts');
  const { change, makeLink, error, isBusy } = useAccountActions(account, showLink);
  const [isAsking, askToErase] = useState(false);
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
        {error && <Failure error={error} />}
      </div>
      <div className="row">
        {!isDisabled && action(t('accounts.link'), makeLink)}
        {!isDisabled && action(t(admin ? 'accounts.unmakeAdmin' : 'accounts.makeAdmin'), () => change({ admin: !admin }))}
        {action(t(isDisabled ? 'accounts.enable' : 'accounts.disable'), () => change(isDisabled ? 'enable' : 'disable'))}
        {action(t('erase.open'), () => askToErase(true))}
      </div>
      {isAsking && <EraseAccountDialog account={account} onClose={() => askToErase(false)} />}
    </li>
  );
}

function useAccountActions({ id, name }: AccountView, showLink: (link: MadeLink) => void) {
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
  const link = useMutation({
    mutationFn: () => api.post<{ readonly url: string }>(`/accounts/${id}/link`),
    onSuccess: ({ url }) => showLink({ name, url }),
  });
  return {
    change: change.mutate,
    makeLink: () => link.mutate(),
    error: change.error ?? link.error,
    isBusy: change.isPending || link.isPending,
  };
}
