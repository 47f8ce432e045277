import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitedView, WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { Dialog } from '../forms/Dialog.tsx';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { CopyLink } from '../wave/CopyLink.tsx';
import { type InvitedChange, useChangeInvited } from './people-queries.ts';

interface InvitedDialogProps {
  readonly activity: string;
  readonly wave: WaveView;
  readonly invited: InvitedView;
  readonly onClose: () => void;
}

/** One recipient: address, a new link, a note (organisations), taking the invitation back. */
export function InvitedDialog({ activity, wave, invited, onClose }: InvitedDialogProps): ReactElement {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const change = useChangeInvited(activity, wave.id, invited.id ?? '');
  const [email, setEmail] = useState(invited.email ?? '');
  const [note, setNote] = useState('');
  const isNamed = wave.unit === 'organisation';
  const canReplace = (wave.status === 'draft' || wave.status === 'open') && !(isNamed && invited.status === 'spent');
  const act = (wanted: InvitedChange) => {
    if (change.isPending) return;
    change.mutate(wanted, {
      onSuccess: ({ url }) => {
        announce(t(`person.done.${wanted.what}`));
        if (!url) onClose();
      },
    });
  };
  return (
    <Dialog title={invited.recipient ?? t('invited.noName')} onClose={onClose}>
      <div className="form">
        <InputField id="invited-email" type="email" label={t('person.email')} maxLength={254} value={email} onWrite={setEmail} />
        {invited.bounced && (
          <Note kind="warn">
            <p>{t('person.bounced', invited.bounced)}</p>
          </Note>
        )}
        <div className="row">
          <Button onClick={() => act({ what: 'email', email: email.trim() })}>{t('person.saveEmail')}</Button>
          {invited.email && !invited.bounced && (
            <Button kind="plain" onClick={() => act({ what: 'bounce', note: t('person.cameBack') })}>
              {t('person.bounce')}
            </Button>
          )}
        </div>
        {isNamed && (
          <>
            <InputField
              id="invited-note"
              label={t('person.note')}
              hint={t('person.noteHint')}
              maxLength={1000}
              value={note}
              onWrite={setNote}
            />
            <div className="row">
              <Button onClick={() => note.trim() && act({ what: 'note', note: note.trim() })}>{t('person.saveNote')}</Button>
            </div>
          </>
        )}
        {canReplace && (
          <>
            <p>{t('person.linkHint')}</p>
            <div className="row">
              {invited.email && <Button onClick={() => act({ what: 'link', mail: true })}>{t('person.linkByMail')}</Button>}
              {isNamed && <Button onClick={() => act({ what: 'link', mail: false })}>{t('person.linkHere')}</Button>}
              <Button kind="plain" onClick={() => act({ what: 'revoke' })}>
                {t('person.revoke')}
              </Button>
            </div>
          </>
        )}
        {change.data?.url && (
          <Note kind="wait">
            <p>{t('person.once')}</p>
            <CopyLink url={change.data.url} />
          </Note>
        )}
        {change.error && <Failure error={change.error} />}
      </div>
    </Dialog>
  );
}
