import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '../../api/queries.ts';
import { Button } from '../../design/Button.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { AccountRow } from './AccountRow.tsx';
import { AddAccountDialog } from './AddAccountDialog.tsx';
import { ApiKeys } from './ApiKeys.tsx';
import { OneTimeLink } from './OneTimeLink.tsx';

/** A link that has just been made, for whom. */
export interface MadeLink {
  readonly name: string;
  readonly url: string;
}

/** Everyone with an account, for admins. */
export function AccountsPage(): ReactElement {
  const { t } = useTranslation('accounts');
  const accounts = useQuery(accountsQuery);
  const [isAdding, add] = useState(false);
  const [link, setLink] = useState<MadeLink>();
  if (!accounts.data) return accounts.error ? <FailurePage error={accounts.error} again={accounts.refetch} /> : <Waiting />;
  const { accounts: list, mails } = accounts.data;
  const showLink = (made: MadeLink) => {
    add(false);
    setLink(made);
  };
  return (
    <>
      <div className="wrap intro titlerow">
        <PageHeading title={t('accounts.title')} />
        <Button kind="primary" onClick={() => add(true)}>
          {t('accounts.add')}
        </Button>
      </div>
      <div className="wrap">
        {list.length === 0 && <p className="empty">{t('accounts.none')}</p>}
        <ul className="rows list">
          {list.map((account) => (
            <AccountRow key={account.id} account={account} mails={mails} showLink={showLink} />
          ))}
        </ul>
        <ApiKeys />
      </div>
      {isAdding && <AddAccountDialog mails={mails} showLink={showLink} onClose={() => add(false)} />}
      {link && <OneTimeLink {...link} onClose={() => setLink(undefined)} />}
    </>
  );
}
