import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import type { OwnAccount } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { PlainForm } from './PlainForm.tsx';
import { useLeave, useSignOnName } from './SignOnButton.tsx';

/** Connects one's account with the login of one's organisation, or takes the connection away. */
export function OwnSignOn({ account }: { readonly account: OwnAccount }): ReactElement | null {
  const { t } = useTranslation('sign-on');
  const [asked] = useSearchParams();
  const name = useSignOnName();
  if (name === undefined) return null;
  return (
    <section className="say" aria-labelledby="own-sign-on">
      <h2 id="own-sign-on">{t('own.title')}</h2>
      {asked.has('connected') && account.isConnected ? (
        <Note kind="ok">{t('own.connectedNow', { name })}</Note>
      ) : (
        <p>{t(account.isConnected ? 'own.isConnected' : 'own.notConnected', { name })}</p>
      )}
      {account.isConnected ? <Disconnect account={account} /> : <Connect account={account} />}
    </section>
  );
}

function Connect({ account }: { readonly account: OwnAccount }): ReactElement {
  const { t } = useTranslation(['sign-on', 'accounts']);
  const [current, setCurrent] = useState('');
  const [isTried, setTried] = useState(false);
  const leave = useLeave('/account/identity');
  const send = () => {
    setTried(true);
    if (current || !account.hasPassword) leave.mutate({ current });
  };
  return (
    <PlainForm send={t('own.connect')} isSending={leave.isPending} error={leave.error} onSend={send} kind="line">
      {account.hasPassword && (
        <InputField
          id="connect-password"
          label={t('own.current')}
          type="password"
          autoComplete="current-password"
          value={current}
          onWrite={setCurrent}
          error={isTried && !current ? t('passwordMissing', { ns: 'accounts' }) : undefined}
        />
      )}
    </PlainForm>
  );
}

function Disconnect({ account }: { readonly account: OwnAccount }): ReactElement {
  const { t } = useTranslation('sign-on');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => api.delete('/account/identity'),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['account'] });
      announce(t('own.disconnected'));
    },
  });
  if (!account.hasPassword) return <p className="meta">{t('own.needed')}</p>;
  return (
    <>
      {end.error && <Failure error={end.error} />}
      <Button aria-busy={end.isPending} onClick={() => end.mutate()}>
        {t('own.disconnect')}
      </Button>
    </>
  );
}
