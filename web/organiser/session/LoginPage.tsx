import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { sessionQuery } from '../../api/queries.ts';
import type { Session } from '../../api/shapes.ts';
import { Button, buttonClass } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { Plain } from '../shell/Plain.tsx';
import { Failure } from '../states/Failure.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { useWords } from '../words/use-words.ts';
import { HowToGetLink } from './HowToGetLink.tsx';
import { LoginForm } from './LoginForm.tsx';
import { takeLoginToken } from './login-token.ts';
import { SignOnButton, useIsSignOnKnown } from './SignOnButton.tsx';

/** Logs in by the one-time link that led here; without one, through the organisation or by password, and it says how to get a link. */
export function LoginPage(): ReactElement {
  const { t } = useWords();
  const [token] = useState(takeLoginToken);
  const [wasLoggedOut] = useSearchParams();
  const navigate = useNavigate();
  const isKnown = useIsSignOnKnown();
  if (token) return <LogInWith token={token} />;
  if (!isKnown) return <Waiting />;
  return (
    <Plain title={t('session.title')}>
      {wasLoggedOut.has('left') && <Note kind="ok">{t('session.loggedOut')}</Note>}
      <SignOnButton wish={{ for: 'login' }} />
      <LoginForm onBegun={() => void navigate('/', { replace: true })} />
      <HowToGetLink />
    </Plain>
  );
}

function LogInWith({ token }: { readonly token: string }): ReactElement {
  const { t } = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const logIn = useMutation({
    mutationFn: () => api.post<Session>('/session', { loginToken: token }),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      void navigate('/', { replace: true });
    },
  });
  const { mutate } = logIn;
  useEffect(() => mutate(), [mutate]);
  if (!logIn.error) return <Plain title={t('session.loggingIn')} />;
  if (logIn.error instanceof Problem && logIn.error.status < 500) return <UsedLink />;
  return (
    <Plain title={t('session.title')}>
      <Failure error={logIn.error} />
      <Button kind="primary" onClick={() => mutate()}>
        {t('session.tryLinkAgain')}
      </Button>
    </Plain>
  );
}

/** The link has been used or is too old; whoever pressed it twice is logged in already. */
function UsedLink(): ReactElement {
  const { t } = useWords();
  const { data: session } = useQuery(sessionQuery);
  return (
    <Plain title={t('session.usedTitle')}>
      <p className="lead">{t('session.usedText')}</p>
      {session ? (
        <p>
          <Link to="/" className={buttonClass('primary')}>
            {t('session.alreadyIn')}
          </Link>
        </p>
      ) : (
        <HowToGetLink />
      )}
    </Plain>
  );
}
