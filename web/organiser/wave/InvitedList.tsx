import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { invitationsQuery } from '../../api/queries.ts';
import type { WaveView } from '../../api/shapes.ts';
import { Fold } from '../../design/Fold.tsx';
import { useWords } from '../words/use-words.ts';

/** Who has been invited; for organisations also who has answered. */
export function InvitedList({ wave }: { readonly wave: WaveView }): ReactElement | null {
  const { t } = useWords();
  const { data } = useQuery(invitationsQuery(wave.id));
  if (!data || data.invitations.length === 0) return null;
  return (
    <Fold summary={t('invitations.sofar', { count: data.invited })}>
      <ul className="invited">
        {data.invitations.map(({ recipient, background = {}, status }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may share a name, and the list only ever grows at the end.
          <li key={index}>
            <span>{recipient ?? t('invitations.noName')}</span>
            <span className="meta">{Object.values(background).join(', ')}</span>
            {status && <span className="meta">{t(status === 'spent' ? 'invitations.answered' : 'invitations.notAnswered')}</span>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
