import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Outlet } from 'react-router';
import { sessionQuery, surveysQuery } from '../../api/queries.ts';
import { Plain } from '../shell/Plain.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { useWords } from '../words/use-words.ts';
import { HowToGetLink } from './HowToGetLink.tsx';
import { LoginForm } from './LoginForm.tsx';
import { SignOnButton, useIsSignOnKnown } from './SignOnButton.tsx';

/** Pages that need a login; without one, how to get one stands at the same address. */
export function SignedIn(): ReactElement {
  const { t } = useWords();
  const session = useQuery(sessionQuery);
  const surveys = useQuery({ ...surveysQuery, enabled: Boolean(session.data) });
  const isKnown = useIsSignOnKnown();
  if (session.data) return surveys.isPending ? <Waiting /> : <Outlet />;
  if (session.isPending || !isKnown) return <Waiting />;
  if (session.error) return <FailurePage error={session.error} again={session.refetch} />;
  return (
    <Plain title={t('session.title')}>
      <p className="lead">{t('session.needed')}</p>
      <SignOnButton wish={{ for: 'login' }} />
      <LoginForm />
      <HowToGetLink />
    </Plain>
  );
}
