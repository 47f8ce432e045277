import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client.ts';
import { sessionQuery } from '../../api/queries.ts';
import type { Session } from '../../api/shapes.ts';
import { buttonClass } from '../../design/Button.tsx';
import { Plain } from '../shell/Plain.tsx';
import { Failure } from '../states/Failure.tsx';

interface Returned extends Session {
  readonly for: 'login' | 'join' | 'setup' | 'connect';
}

/** Where the organisation's login sends the browser back to: hands on what it brought, and goes where it was going. */
export function SignOnReturnPage(): ReactElement {
  const { t } = useTranslation('sign-on');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [answer] = useState(takeAnswer);
  const back = useMutation({
    mutationFn: () => api.post<Returned>('/sign-on/answer', { answer }),
    onSuccess: ({ for: wish, ...session }) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      void queries.invalidateQueries({ queryKey: ['account'] });
      void navigate(wish === 'connect' ? '/account?connected' : '/', { replace: true });
    },
  });
  const { mutate } = back;
  useEffect(() => mutate(), [mutate]);
  if (!back.error) return <Plain title={t('onTheWay')} />;
  return (
    <Plain title={t('failed')}>
      <Failure error={back.error} />
      <p>
        <Link to="/login" className={buttonClass('primary')}>
          {t('toLogin')}
        </Link>
      </p>
    </Plain>
  );
}

/** Takes what was brought out of the address bar, and so out of the history. */
function takeAnswer(): string {
  const answer = window.location.search.replace(/^\?/, '');
  if (answer) window.history.replaceState(window.history.state, '', window.location.pathname);
  return answer;
}
