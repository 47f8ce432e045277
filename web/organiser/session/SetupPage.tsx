import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { InputField } from '../forms/fields.tsx';
import { Plain } from '../shell/Plain.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { takeLoginToken } from './login-token.ts';
import { isLongEnough, NewPasswordField } from './NewPasswordField.tsx';
import { PlainForm } from './PlainForm.tsx';
import { SignOnButton, useIsSignOnKnown, useSignOnName } from './SignOnButton.tsx';
import { useBegin } from './use-begin.ts';

/** The first admin names themself and chooses a password, once. */
export function SetupPage(): ReactElement {
  const { t } = useTranslation('accounts');
  const signOn = useTranslation('sign-on').t;
  const navigate = useNavigate();
  const [token] = useState(takeLoginToken);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const setUp = useBegin<object>('/setup', () => void navigate('/', { replace: true }));
  const isWhole = name.trim() !== '' && email.includes('@') && isLongEnough(password);
  const send = () => {
    setTried(true);
    if (isWhole) setUp.mutate({ token: token ?? 'none', name: name.trim(), email: email.trim(), password });
  };
  const [isKnown, isOffered] = [useIsSignOnKnown(), useSignOnName() !== undefined];
  if (!isKnown) return <Waiting />;
  return (
    <Plain title={t('setup.title')}>
      <p className="lead">{isOffered ? signOn('setup.lead') : t('setup.lead')}</p>
      <SignOnButton wish={{ for: 'setup', token: token ?? 'none' }} />
      <PlainForm kind={isOffered ? 'line' : 'primary'} send={t('setup.send')} isSending={setUp.isPending} error={setUp.error} onSend={send}>
        <InputField
          id="name"
          label={t('name')}
          autoComplete="name"
          maxLength={100}
          value={name}
          onWrite={setName}
          error={isTried && !name.trim() ? t('nameMissing') : undefined}
        />
        <InputField
          id="email"
          label={t('email')}
          type="email"
          autoComplete="username"
          value={email}
          onWrite={setEmail}
          error={isTried && !email.includes('@') ? t('emailMissing') : undefined}
        />
        <NewPasswordField value={password} onWrite={setPassword} isTried={isTried} />
      </PlainForm>
    </Plain>
  );
}
