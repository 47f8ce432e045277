import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownAccountQuery, sessionQuery } from '../../api/queries.ts';
import { Note } from '../../design/Note.tsx';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Plain } from '../shell/Plain.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { LogOutElsewhere } from './LogOutElsewhere.tsx';
import { isLongEnough, NewPasswordField } from './NewPasswordField.tsx';
import { OwnSignOn } from './OwnSignOn.tsx';
import { PlainForm } from './PlainForm.tsx';
import { useIsSignOnKnown } from './SignOnButton.tsx';
import { useBegin } from './use-begin.ts';

/** One's own account: the ways into it, and where one is logged in. Whoever came by link has none, and is told so. */
export function AccountPage(): ReactElement {
  const { t } = useTranslation('accounts');
  const { data: session } = useQuery(sessionQuery);
  return session?.account ? (
    <OwnAccountPage />
  ) : (
    <Plain title={t('own.title')}>
      <p className="lead">{t('own.byLink')}</p>
    </Plain>
  );
}

function OwnAccountPage(): ReactElement {
  const { t } = useTranslation('accounts');
  const own = useQuery(ownAccountQuery);
  const isKnown = useIsSignOnKnown();
  if (own.error && !own.data) return <FailurePage error={own.error} again={own.refetch} />;
  if (!own.data || !isKnown) return <Waiting />;
  const { name, email, hasPassword } = own.data;
  return (
    <Plain title={t('own.title')}>
      <p className="lead">
        {name} <span className="meta">{email}</span>
      </p>
      <OwnSignOn account={own.data} />
      {hasPassword && <ChangePassword />}
      <LogOutElsewhere />
    </Plain>
  );
}

function ChangePassword(): ReactElement {
  const { t } = useTranslation('accounts');
  const announce = useAnnounce();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const change = useBegin<object>('/account/password', () => {
    setCurrent('');
    setPassword('');
    setTried(false);
    announce(t('own.done'));
  });
  const send = () => {
    setTried(true);
    if (current && isLongEnough(password)) change.mutate({ current, password });
  };
  return (
    <section className="say" aria-labelledby="own-password">
      <h2 id="own-password">{t('own.send')}</h2>
      <p>{t('own.lead')}</p>
      {change.isSuccess && <Note kind="ok">{t('own.done')}</Note>}
      <PlainForm send={t('own.send')} isSending={change.isPending} error={change.error} onSend={send}>
        <InputField
          id="current-password"
          label={t('own.current')}
          type="password"
          autoComplete="current-password"
          value={current}
          onWrite={setCurrent}
          error={isTried && !current ? t('passwordMissing') : undefined}
        />
        <NewPasswordField value={password} onWrite={setPassword} isTried={isTried} />
      </PlainForm>
    </section>
  );
}
