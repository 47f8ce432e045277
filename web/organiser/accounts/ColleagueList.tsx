import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { Colleague } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { LinkMailState } from './LinkMailState.tsx';

interface ColleagueListProps {
  readonly activity: string;
  readonly colleagues: readonly Colleague[];
}

/** Those who have a role. To give another one, the same address is given it anew. */
export function ColleagueList({ activity, colleagues }: ColleagueListProps): ReactElement {
  const { t } = useTranslation('accounts');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: ({ account }: Colleague) => api.delete(`/activities/${activity}/colleagues/${account}`),
    onSuccess: async (_nothing, { name }) => {
      await queries.invalidateQueries({ queryKey: ['colleagues', activity] });
      announce(t('colleagues.taken', { name }));
    },
  });
  if (colleagues.length === 0) return <p className="empty">{t('colleagues.none')}</p>;
  return (
    <div>
      <ul className="invited">
        {colleagues.map((colleague) => (
          <li key={colleague.account}>
            <span>
              {colleague.name} <span className="meta">{colleague.email}</span>
            </span>
            <span className="meta">
              {t(`role.${colleague.role}`)}
              {colleague.status !== 'active' && `, ${t(`status.${colleague.status}`)}`}
              {colleague.mail && (
                <>
                  {'. '}
                  <LinkMailState mail={colleague.mail} />
                </>
              )}
            </span>
            <Button kind="plain" size="s" aria-busy={remove.isPending} onClick={() => remove.mutate(colleague)}>
              {t('colleagues.remove')}
              <span className="vh"> {colleague.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {remove.error && <Failure error={remove.error} />}
    </div>
  );
}
