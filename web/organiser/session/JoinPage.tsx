import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Plain } from '../shell/Plain.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { takeLoginToken } from './login-token.ts';
import { isLongEnough, NewPasswordField } from './NewPasswordField.tsx';
import { PlainForm } from './PlainForm.tsx';
import { SignOnButton, useIsSignOnKnown, useSignOnName } from './SignOnButton.tsx';
import { useBegin } from './use-begin.ts';

/** An invited colleague, or one who has forgotten, gets in with a link: through their organisation or with a password of their choice. */
export function JoinPage(): ReactElement {
  const { t } = useTranslation('accounts');
  const signOn = useTranslation('sign-on').t;
  const navigate = useNavigate();
  const [token] = useState(takeLoginToken);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const join = useBegin<object>('/join', () => void navigate('/', { replace: true }));
  const send = () => {
    setTried(true);
    if (isLongEnough(password)) join.mutate({ token: token ?? 'none', password });
  };
  const [isKnown, isOffered] = [useIsSignOnKnown(), useSignOnName() !== undefined];
  if (!isKnown) return <Waiting />;
  return (
    <Plain title={isOffered ? signOn('join.title') : t('join.title')}>
      <p className="lead">{isOffered ? signOn('join.lead') : t('join.lead')}</p>
      <SignOnButton wish={{ for: 'join', token: token ?? 'none' }} />
      <PlainForm kind={isOffered ? 'line' : 'primary'} send={t('join.send')} isSending={join.isPending} error={join.error} onSend={send}>
        <NewPasswordField value={password} onWrite={setPassword} isTried={isTried} />
      </PlainForm>
    </Plain>
  );
}
