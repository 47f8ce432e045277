// The page at /activities/:id/share: links to the report for those without a login.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { mostShareDays, usualShareDays } from '../../../surveys/fieldwork/share.ts';
import { activityQuery } from '../../api/queries.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { InputField } from '../forms/fields.tsx';
import { SureDialog } from '../forms/SureDialog.tsx';
import { PlainForm } from '../session/PlainForm.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { Failure } from '../states/Failure.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { NotFoundPage } from '../states/NotFoundPage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { CopyLink } from '../wave/CopyLink.tsx';
import { longDate } from '../words/dates.ts';
import { useToday } from '../words/use-today.ts';
import { useWords } from '../words/use-words.ts';
import { MailReport } from './MailReport.tsx';
import { type ShareView, sharesQuery, useShareChanges } from './share-queries.ts';
import '../css/after.css';

export function SharePage(): ReactElement {
  const { id = '' } = useParams();
  const { t } = useTranslation('after');
  const { data: view, error, refetch } = useQuery(activityQuery(id));
  if (!view) return error ? <FailurePage error={error} again={refetch} /> : <Waiting />;
  if (view.role !== 'owner') return <NotFoundPage />;
  const hasResults = view.waves.some(({ status }) => status === 'released');
  return (
    <div className="wrap retention-page">
      <p className="crumb">
        <Link to={`/activities/${encodeURIComponent(id)}`}>{view.activity.title}</Link>
      </p>
      <PageHeading title={t('share.title')} />
      <p className="lead">{t('share.lead')}</p>
      {!hasResults && <Note kind="wait">{t('share.noResults')}</Note>}
      <NewShare activity={id} />
      <MailReport view={view} />
      <Shares activity={id} />
    </div>
  );
}

/** A form for a new link, and the link once it has been made: it is told once. */
function NewShare({ activity }: { readonly activity: string }): ReactElement {
  const { t } = useTranslation('after');
  const { make } = useShareChanges(activity);
  const [note, setNote] = useState('');
  const [days, setDays] = useState(String(usualShareDays));
  const [isTried, setTried] = useState(false);
  const [noteId, daysId] = [useId(), useId()];
  const count = Number(days);
  const isWrong = !Number.isInteger(count) || count < 1 || count > mostShareDays;
  const send = () => {
    setTried(true);
    if (isWrong) return;
    make.mutate({ days: count, ...(note.trim() ? { note: note.trim() } : {}) }, { onSuccess: () => setNote('') });
  };
  return (
    <section aria-labelledby="new-share">
      <h2 id="new-share">{t('share.new')}</h2>
      <PlainForm send={t('share.make')} isSending={make.isPending} error={make.error} onSend={send}>
        <InputField
          id={noteId}
          label={t('share.note')}
          hint={t('share.noteHint')}
          optional
          value={note}
          onWrite={setNote}
          maxLength={100}
        />
        <InputField
          id={daysId}
          label={t('share.days')}
          inputMode="numeric"
          value={days}
          onWrite={setDays}
          error={isTried && isWrong ? t('share.daysWrong', { most: mostShareDays }) : undefined}
        />
      </PlainForm>
      {make.data && (
        <Note kind="ok">
          <p role="status">{t('share.made')}</p>
          <p className="link-text">{make.data.url}</p>
          <CopyLink url={make.data.url} />
        </Note>
      )}
    </section>
  );
}

function Shares({ activity }: { readonly activity: string }): ReactElement {
  const { t } = useTranslation('after');
  const { data: shares, error } = useQuery(sharesQuery(activity));
  const [ending, end] = useState<ShareView>();
  return (
    <section aria-labelledby="shares">
      <h2 id="shares">{t('share.list')}</h2>
      {error && <Failure error={error} />}
      {shares?.length === 0 && <p className="note">{t('share.none')}</p>}
      <ul className="decisions">
        {shares?.map((share) => (
          <OneShare key={share.id} share={share} onEnd={() => end(share)} />
        ))}
      </ul>
      {ending && <TakeBackDialog activity={activity} share={ending} onClose={() => end(undefined)} />}
    </section>
  );
}

function OneShare({ share, onEnd }: { readonly share: ShareView; readonly onEnd: () => void }): ReactElement {
  const { t } = useTranslation('after');
  const { locale } = useWords();
  const hasEnded = share.lastDay < useToday();
  const name = share.note ?? t('share.unnamed');
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p>{t(hasEnded ? 'share.ended' : 'share.until', { day: longDate(share.lastDay, locale) })}</p>
        {share.mailed !== undefined && <p>{t('mail.sentTo', { count: share.mailed })}</p>}
        <p className="meta">{t('share.madeBy', { day: longDate(share.madeOn, locale), name: share.madeBy })}</p>
      </div>
      <Button kind="plain" size="s" onClick={onEnd}>
        {t('share.takeBack')}
        <span className="vh"> {name}</span>
      </Button>
    </li>
  );
}

interface TakeBackProps {
  readonly activity: string;
  readonly share: ShareView;
  readonly onClose: () => void;
}

function TakeBackDialog({ activity, share, onClose }: TakeBackProps): ReactElement {
  const { t } = useTranslation('after');
  const announce = useAnnounce();
  const { takeBack } = useShareChanges(activity);
  const carryOut = () =>
    takeBack.mutate(share.id, {
      onSuccess: () => {
        announce(t('share.takenBack'));
        onClose();
      },
    });
  return (
    <SureDialog
      title={t('share.takeBackTitle', { name: share.note ?? t('share.unnamed') })}
      send={t('share.takeBack')}
      isSending={takeBack.isPending}
      error={takeBack.error}
      onSend={carryOut}
      onClose={onClose}
    >
      <p>{t('share.takeBackText')}</p>
    </SureDialog>
  );
}
