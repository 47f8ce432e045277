import { Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.ts';
import { sessionQuery } from '../../api/queries.ts';
import { type ActivityRole, activityRoles, type Colleague } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { LinkMailState } from './LinkMailState.tsx';
import { useOwnEmail } from './use-own-email.ts';

interface ColleagueListProps {
  readonly activity: string;
  readonly colleagues: readonly Colleague[];
}

/** Those who have a role: give another one, take it away. Whoever takes away their own is asked, since they cannot come back. */
export function ColleagueList({ activity, colleagues }: ColleagueListProps): ReactElement {
  const { t } = useTranslation('accounts');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const own = useOwnEmail();
  const isOwn = ({ email }: Colleague) => email === own && !session?.admin;
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: ({ account }: Colleague) => api.delete(`/activities/${activity}/colleagues/${account}`),
    onSuccess: async (_nothing, colleague) => {
      announce(t('colleagues.taken', { name: colleague.name }));
      if (!isOwn(colleague)) return queries.invalidateQueries({ queryKey: ['colleagues', activity] });
      // Whoever answered for one activity could make the next.
      await Promise.all([['activities'], sessionQuery.queryKey].map((queryKey) => queries.invalidateQueries({ queryKey })));
      await navigate('/activities');
    },
  });
  const change = useMutation({
    mutationFn: ({ account, role }: Pick<Colleague, 'account' | 'role'>) =>
      api.patch<Colleague>(`/activities/${activity}/colleagues/${account}`, { role }),
    onSuccess: async ({ name, role }) => {
      await queries.invalidateQueries({ queryKey: ['colleagues', activity] });
      announce(t('colleagues.given', { name, role: t(`role.${role}`) }));
    },
  });
  const [leaving, setLeaving] = useState(false);
  if (colleagues.length === 0) return <p className="empty">{t('colleagues.none')}</p>;
  return (
    <div>
      <ul className="invited">
        {colleagues.map((colleague) => (
          <li key={colleague.account}>
            <span>
              {colleague.name} <span className="meta">{colleague.email}</span>
            </span>
            {(colleague.status !== 'active' || colleague.mail) && (
              <span className="meta">
                {colleague.status !== 'active' && t(`status.${colleague.status}`)}
                {colleague.mail && (
                  <>
                    {'. '}
                    <LinkMailState mail={colleague.mail} />
                  </>
                )}
              </span>
            )}
            {isOwn(colleague) ? (
              <span className="meta">{t(`role.${colleague.role}`)}</span>
            ) : (
              <Select
                aria-label={t('colleagues.roleOf', { name: colleague.name })}
                value={colleague.role}
                onChange={({ target }) => change.mutate({ account: colleague.account, role: target.value as ActivityRole })}
              >
                {activityRoles.map((role) => (
                  <Select.Option key={role} value={role}>
                    {t(`role.${role}`)}
                  </Select.Option>
                ))}
              </Select>
            )}
            <Button
              kind="plain"
              size="s"
              aria-busy={remove.isPending}
              onClick={() => (isOwn(colleague) && !leaving ? setLeaving(true) : remove.mutate(colleague))}
            >
              {t(isOwn(colleague) && leaving ? 'colleagues.leave' : 'colleagues.remove')}
              <span className="vh"> {colleague.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {leaving && <Note kind="warn">{t('colleagues.leaving')}</Note>}
      {remove.error && <Failure error={remove.error} />}
      {change.error && <Failure error={change.error} />}
    </div>
  );
}
