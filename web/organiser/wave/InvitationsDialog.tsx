import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/client.ts';
import { invitationsQuery } from '../../api/queries.ts';
import type { NewInvitation, SentInvitation, WaveView } from '../../api/shapes.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { AreaField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { InvitedList } from './InvitedList.tsx';
import { NewLinksDialog } from './NewLinksDialog.tsx';
import { parseInvitations } from './parse-invitations.ts';

interface InvitationsDialogProps {
  readonly activity: string;
  readonly wave: WaveView;
  readonly onClose: () => void;
}

/** Makes personal links from a pasted list, and shows them the one time they can be shown. */
export function InvitationsDialog({ activity, wave, onClose }: InvitationsDialogProps): ReactElement {
  const { t, waveName } = useWords();
  const invitations = useInvitations(activity, wave);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const parsed = parseInvitations(text);
  const problem = isTried ? firstProblem(parsed, t) : undefined;
  if (invitations.sent) return <NewLinksDialog wave={wave} links={invitations.sent} onClose={onClose} />;
  const send = () => {
    setTried(true);
    if (parsed.faults.length === 0 && parsed.invitations.length > 0) invitations.make(parsed.invitations);
  };
  const label = t('invitations.make', { count: parsed.invitations.length });
  return (
    <FormDialog
      title={t('invitations.title', { name: waveName(wave) })}
      send={label}
      isSending={invitations.isSending}
      error={invitations.error}
      onSend={send}
      onClose={onClose}
      wide
    >
      <p>{t(`invitations.${wave.unit}`)}</p>
      <AreaField
        id="invitation-lines"
        label={t('invitations.lines')}
        hint={t('invitations.linesHint')}
        error={problem}
        rows={7}
        spellCheck={false}
        value={text}
        onWrite={setText}
      />
      <InvitedList wave={wave} />
    </FormDialog>
  );
}

function useInvitations(activity: string, wave: WaveView) {
  const { t } = useWords();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: (invitations: readonly NewInvitation[]) =>
      api.post<{ invitations: readonly SentInvitation[] }>(`/waves/${wave.id}/invitations`, { invitations }),
    onSuccess: ({ invitations }) => {
      announce(t('invitations.made', { count: invitations.length }));
      void queries.invalidateQueries({ queryKey: invitationsQuery(wave.id).queryKey });
      void queries.invalidateQueries({ queryKey: ['activity', activity] });
    },
  });
  return { make: making.mutate, sent: making.data?.invitations, isSending: making.isPending, error: making.error };
}

type Words = ReturnType<typeof useWords>['t'];

/** The first thing that is wrong with the list; the rest is likely of the same kind. */
function firstProblem({ invitations, faults }: ReturnType<typeof parseInvitations>, t: Words): string | undefined {
  const [first] = faults;
  if (first) return t(`invitations.fault.${first.reason}`, { line: first.line, words: first.words });
  return invitations.length === 0 ? t('invitations.fault.nobody') : undefined;
}
