import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Plain } from '../shell/Plain.tsx';
import { takeLoginToken } from './login-token.ts';
import { isLongEnough, NewPasswordField } from './NewPasswordField.tsx';
import { PlainForm } from './PlainForm.tsx';
import { useBegin } from './use-begin.ts';

/** An invited colleague, or one who has forgotten, chooses a password with a link. */
export function JoinPage(): ReactElement {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const [token] = useState(takeLoginToken);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const join = useBegin<object>('/join', () => void navigate('/', { replace: true }));
  const send = () => {
    setTried(true);
    if (isLongEnough(password)) join.mutate({ token: token ?? 'none', password });
  };
  return (
    <Plain title={t('join.title')}>
      <p className="lead">{t('join.lead')}</p>
      <PlainForm send={t('join.send')} isSending={join.isPending} error={join.error} onSend={send}>
        <NewPasswordField value={password} onWrite={setPassword} isTried={isTried} />
      </PlainForm>
    </Plain>
  );
}
