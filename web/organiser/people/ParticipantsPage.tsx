// The page at /activities/:id/participants/:wave: who has registered for a learning project. Printed, it is the list that
// participants may get: those who said yes to standing on it, never with what they eat.
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { activityMailKinds } from '../../../surveys/fieldwork/mail-texts.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { focusSoon } from '../activity/focus-soon.ts';
import { InputField } from '../forms/fields.tsx';
import { useRightsIn } from '../session/use-rights.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { MailTexts } from './MailTexts.tsx';
import { OfWave, PeopleFrame } from './PeoplePage.tsx';
import {
  type Participant,
  type Participants,
  participantsQuery,
  useChangePlace,
  useRegistrationTerms,
  useSendCalendar,
  type Wish,
} from './people-queries.ts';

export function ParticipantsPage(): ReactElement {
  return <OfWave>{(view, wave) => <OneRegistration view={view} wave={wave} />}</OfWave>;
}

function OneRegistration({ view, wave }: { readonly view: ActivityView; readonly wave: WaveView }): ReactElement {
  const { t } = useTranslation('people');
  const canChange = useRightsIn(view.activity.id).owns;
  const { data, error } = useQuery({ ...participantsQuery(wave.id), enabled: canChange });
  return (
    <PeopleFrame view={view} title={t('participants.title')} lead={canChange ? undefined : t('participants.organisersOnly')}>
      {!data && canChange && (error ? <Failure error={error} /> : <p className="meta">{t('waiting')}</p>)}
      {data && (
        <>
          <div className="no-print">
            <Actions view={view} wave={wave} />
          </div>
          <List wave={wave} participants={data.participants} />
          <div className="no-print people-sections">
            <Wishes title={t('participants.diets')} wishes={data.diets} />
            <Wishes title={t('participants.needs')} wishes={data.accessNeeds} />
            <Terms view={view} wave={wave} data={data} />
            <MailTexts view={view} kinds={activityMailKinds} />
          </div>
        </>
      )}
    </PeopleFrame>
  );
}

function List({ wave, participants }: { readonly wave: WaveView; readonly participants: readonly Participant[] }): ReactElement {
  const { t } = useTranslation('people');
  const change = useChangePlace(wave.id);
  const [cancelling, setCancelling] = useState<Participant>();
  const announce = useAnnounce();
  const give = (one: Participant) => {
    const onSuccess = () => {
      announce(t('participants.given', { name: one.name }));
      focusSoon(cancelAnchor(one));
    };
    if (!change.isPending) change.mutate({ participant: one.id, action: 'place' }, { onSuccess });
  };
  const coming = participants.filter(({ place }) => place === 'place').length;
  const waiting = participants.filter(({ place }) => place === 'waiting').length;
  return (
    <section>
      <p className="meta no-print">
        {t('participants.coming', { count: coming })} {waiting > 0 && t('participants.waiting', { count: waiting })}
      </p>
      {participants.length === 0 && <p>{t('participants.nobody')}</p>}
      {change.error && <Failure error={change.error} />}
      {participants.length > 0 && (
        <ul className="people-list">
          {participants.map((one) => (
            <li key={one.id} className={one.onList && one.place === 'place' ? undefined : 'no-print'}>
              <span className="person-name">{one.name || t('participants.erased')}</span>
              <span className="meta">{[one.title, one.organisation].filter(Boolean).join(', ')}</span>
              <span className="meta no-print">
                {t(`places.${one.place}`)}
                {!one.onList && `, ${t('participants.notOnList')}`}
              </span>
              <span className="row tight no-print">
                {one.place === 'waiting' && (
                  <Button kind="plain" size="s" aria-busy={change.isPending} onClick={() => give(one)}>
                    {t('participants.give')}
                    <span className="vh"> {one.name}</span>
                  </Button>
                )}
                {one.place !== 'cancelled' && (
                  <Button id={cancelAnchor(one)} kind="plain" size="s" onClick={() => setCancelling(one)}>
                    {t('participants.cancel')}
                    <span className="vh"> {one.name}</span>
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {cancelling && <CancelDialog wave={wave.id} participant={cancelling} onClose={() => setCancelling(undefined)} />}
    </section>
  );
}

/** The one button that a row with a place has. */
const cancelAnchor = ({ id }: Participant): string => `cancel-${id}`;

function Actions({ view, wave }: { readonly view: ActivityView; readonly wave: WaveView }): ReactElement {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const send = useSendCalendar(wave.id);
  const press = () => {
    if (!send.isPending) send.mutate(undefined, { onSuccess: ({ mails }) => announce(t('participants.calendarSent', { count: mails })) });
  };
  return (
    <section>
      <div className="row">
        <Button onClick={() => window.print()}>{t('participants.print')}</Button>
        <a className="btn" href={`/api/waves/${wave.id}/participants.csv?profile=excel-sv`}>
          {t('participants.csv')}
        </a>
        <Button onClick={press} aria-busy={send.isPending}>
          {t('participants.calendar')}
        </Button>
        <a className="btn plain" href={`/api/activities/${view.activity.id}/calendar.ics`}>
          {t('participants.ics')}
        </a>
      </div>
      <p className="meta">{t('participants.calendarHint')}</p>
      {send.data && <p>{t('participants.calendarSent', { count: send.data.mails })}</p>}
      {send.error && <Failure error={send.error} />}
    </section>
  );
}

/** What to order, without who it is for. */
function Wishes({ title, wishes }: { readonly title: string; readonly wishes: readonly Wish[] }): ReactElement {
  const { t } = useTranslation('people');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {wishes.length === 0 ? (
        <p className="meta">{t('participants.noWishes')}</p>
      ) : (
        <ul className="people-list">
          {wishes.map(({ text, count }) => (
            <li key={text}>
              <span className="person-name">{text}</span>
              <span className="num">{count}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface TermsProps {
  readonly view: ActivityView;
  readonly wave: WaveView;
  readonly data: Participants;
}

function Terms({ view, wave, data }: TermsProps): ReactElement {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const keep = useRegistrationTerms(view.activity.id, wave.id);
  const [most, setMost] = useState(String(data.perOrganisation ?? ''));
  const [lastDay, setLastDay] = useState(data.lastDay ?? '');
  const [isTried, setTried] = useState(false);
  const isWrong = most.trim() !== '' && !/^[1-9]\d{0,2}$/.test(most.trim());
  const id = useId();
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWrong || keep.isPending) return;
    const terms = { ...(most.trim() ? { perOrganisation: Number(most) } : {}), ...(lastDay ? { lastDay } : {}) };
    keep.mutate(terms, { onSuccess: () => announce(t('terms.saved')) });
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('terms.title')}</h2>
      <form className="form" noValidate onSubmit={save}>
        <InputField
          id="terms-most"
          className="short"
          label={t('terms.most')}
          hint={t('terms.mostHint')}
          optional
          inputMode="numeric"
          error={isTried && isWrong ? t('terms.mostWrong') : undefined}
          value={most}
          onWrite={setMost}
        />
        <InputField
          id="terms-last"
          className="short"
          type="date"
          label={t('terms.lastDay')}
          optional
          value={lastDay}
          onWrite={setLastDay}
        />
        {keep.error && <Failure error={keep.error} />}
        <div className="row">
          <Button type="submit" aria-busy={keep.isPending}>
            {t('terms.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
