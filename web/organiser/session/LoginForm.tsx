import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InputField } from '../forms/fields.tsx';
import { PlainForm } from './PlainForm.tsx';
import { useSignOnName } from './SignOnButton.tsx';
import { useBegin } from './use-begin.ts';

/** E-mail address and password. */
export function LoginForm({ onBegun }: { readonly onBegun?: () => void }): ReactElement {
  const { t } = useTranslation('accounts');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const logIn = useBegin<{ email: string; password: string }>('/session', onBegun);
  const send = () => {
    setTried(true);
    if (email.trim() && password) logIn.mutate({ email: email.trim(), password });
  };
  const kind = useSignOnName() === undefined ? 'primary' : 'line';
  return (
    <PlainForm send={t('logIn')} isSending={logIn.isPending} error={logIn.error} onSend={send} kind={kind}>
      <InputField
        id="email"
        label={t('email')}
        type="email"
        autoComplete="username"
        value={email}
        onWrite={setEmail}
        error={isTried && !email.trim() ? t('emailMissing') : undefined}
      />
      <InputField
        id="password"
        label={t('password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onWrite={setPassword}
        error={isTried && !password ? t('passwordMissing') : undefined}
      />
    </PlainForm>
  );
}
