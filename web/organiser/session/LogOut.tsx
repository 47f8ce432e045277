import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.ts';
import { sessionQuery } from '../../api/queries.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../words/use-words.ts';

/** Ends the login here and on the server, and forgets everything that was fetched. */
export function LogOut(): ReactElement {
  const { t } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const logOut = useMutation({
    mutationFn: () => api.delete('/session'),
    onSuccess: async () => {
      await navigate('/login?left');
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, null);
    },
  });
  return (
    <Button kind="plain" size="s" aria-busy={logOut.isPending} onClick={() => logOut.mutate()}>
      {t('session.logOut')}
    </Button>
  );
}
