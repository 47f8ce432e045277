import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { sessionQuery } from '../../api/queries.ts';
import type { Session } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';

/** Ends every session of one's account but this one. */
export function LogOutElsewhere(): ReactElement {
  const { t } = useTranslation('sign-on');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => api.delete<Session>('/account/sessions'),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      announce(t('elsewhere.done'));
    },
  });
  return (
    <section className="say" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('elsewhere.title')}</h2>
      {end.isSuccess ? <Note kind="ok">{t('elsewhere.done')}</Note> : <p>{t('elsewhere.lead')}</p>}
      {end.error && <Failure error={end.error} />}
      <Button aria-busy={end.isPending} onClick={() => end.mutate()}>
        {t('elsewhere.send')}
      </Button>
    </section>
  );
}
