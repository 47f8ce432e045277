// The page at /activities/:id/invited/:wave: who is asked in a wave with personal links, and what they are sent.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { waveMailKinds } from '../../../surveys/fieldwork/mail-texts.ts';
import { invitationsQuery } from '../../api/queries.ts';
import type { ActivityView, InvitedView, WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { waveAnchor } from '../activity/desk.ts';
import { useRightsIn } from '../session/use-rights.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { shortDate } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { AddRecipients, listAnchor } from './AddRecipients.tsx';
import { InvitedDialog } from './InvitedDialog.tsx';
import { MailTexts } from './MailTexts.tsx';
import { OfWave, PeopleFrame } from './PeoplePage.tsx';
import { PlannedReminders } from './PlannedReminders.tsx';
import { outboxQuery, useRemind } from './people-queries.ts';
import { StatusTiles } from './StatusTiles.tsx';
import { statusOf } from './status-of.ts';

export function InvitedPage(): ReactElement {
  return <OfWave>{(view, wave) => <Invited view={view} wave={wave} />}</OfWave>;
}

function Invited({ view, wave }: { readonly view: ActivityView; readonly wave: WaveView }): ReactElement {
  const { t } = useTranslation('people');
  const { waveName } = useWords();
  const canChange = useRightsIn(view.activity.id).owns;
  return (
    <PeopleFrame view={view} title={t('invited.title', { name: waveName(wave) })} lead={t(`invited.${wave.unit}`)}>
      <InvitedSection view={view} wave={wave} />
      {canChange && takesMore(wave) && <AddRecipients activity={view.activity.id} wave={wave} />}
      {canChange && <MailTexts view={view} wave={wave} kinds={waveMailKinds} />}
    </PeopleFrame>
  );
}

function takesMore({ status }: WaveView): boolean {
  return status === 'draft' || status === 'open';
}

function InvitedSection({ view, wave }: { readonly view: ActivityView; readonly wave: WaveView }): ReactElement {
  const { t } = useTranslation('people');
  const canChange = useRightsIn(view.activity.id).owns;
  const { data, error } = useQuery(invitationsQuery(wave.id));
  const [changing, setChanging] = useState<InvitedView>();
  if (!data) return error ? <Failure error={error} /> : <p className="meta">{t('waiting')}</p>;
  return (
    <section aria-labelledby={listAnchor}>
      <h2 id={listAnchor} tabIndex={-1}>
        {t('invited.list')}
      </h2>
      <p className="meta">
        {t('invited.count', { count: data.invited })}{' '}
        {t(data.step === 5 ? 'invited.answeredAbout' : 'invited.answered', { count: data.answered })}
      </p>
      {canChange && wave.status === 'draft' && data.invited > 0 && (
        <Note kind="wait">
          {t('invited.waits')} <Link to={`/activities/${view.activity.id}#${waveAnchor(wave)}`}>{t('invited.toWave')}</Link>
        </Note>
      )}
      {canChange && data.invited > 0 && <Remind view={view} wave={wave} />}
      {canChange && takesMore(wave) && data.invited > 0 && (
        <PlannedReminders activity={view.activity.id} wave={wave} reminders={data.reminders} />
      )}
      {wave.unit === 'organisation' && <StatusTiles invitations={data.invitations} />}
      {data.invitations.length > 0 && (
        <ul className="people-list">
          {data.invitations.map((invited, at) => (
            <InvitedRow
              key={invited.id ?? at}
              invited={invited}
              onChange={canChange && invited.id ? () => setChanging(invited) : undefined}
            />
          ))}
        </ul>
      )}
      {changing && <InvitedDialog activity={view.activity.id} wave={wave} invited={changing} onClose={() => setChanging(undefined)} />}
    </section>
  );
}

/** Reminding all who have not answered at once; for persons nobody is told who or how many they are. */
function Remind({ view, wave }: { readonly view: ActivityView; readonly wave: WaveView }): ReactElement {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const outbox = useQuery(outboxQuery(view.activity.id));
  const remind = useRemind(view.activity.id, wave.id);
  const done =
    remind.data && (remind.data.reminders === undefined ? t('remind.asked') : t('remind.written', { count: remind.data.reminders }));
  const press = () => {
    if (!remind.isPending) remind.mutate(undefined, { onSuccess: () => announce(t('remind.asked')) });
  };
  return (
    <>
      <div className="row">
        {wave.status === 'open' && (
          <Button onClick={press} aria-busy={remind.isPending}>
            {t('remind.press')}
          </Button>
        )}
        <Link className="btn plain" to={`/activities/${view.activity.id}/mails`}>
          {t('outbox.link')}
        </Link>
      </div>
      {outbox.data && !outbox.data.sends && <p className="meta">{t('outbox.byHand')}</p>}
      {done && <p>{done}</p>}
      {remind.error && <Failure error={remind.error} />}
    </>
  );
}

function InvitedRow({ invited, onChange }: { readonly invited: InvitedView; readonly onChange: (() => void) | undefined }): ReactElement {
  const { t } = useTranslation('people');
  const { recipient, email, background = {}, bounced, log = [] } = invited;
  const { locale } = useWords();
  const status = statusOf(invited);
  const name = recipient ?? t('invited.noName');
  return (
    <li>
      <span className="person-name">{name}</span>
      <span className="meta">{[email, ...Object.values(background)].filter(Boolean).join(', ')}</span>
      <span className="meta">{status && t(`status.${status}`)}</span>
      {onChange && (
        <Button kind="plain" size="s" onClick={onChange}>
          {t('invited.change')}
          <span className="vh"> {name}</span>
        </Button>
      )}
      {bounced && <p className="log warn">{t('person.bounced', { on: shortDate(bounced.on, locale), note: bounced.note })}</p>}
      {log.length > 0 && (
        <ul className="log">
          {log.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added
            <li key={at}>
              <span className="meta">{shortDate(line.on, locale)}</span>{' '}
              {'note' in line ? line.note : t('sentLog', { kind: t(`kinds.${line.sent}`) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
