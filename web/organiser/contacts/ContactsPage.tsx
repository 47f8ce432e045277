// The page at /activities/:id/contacts: those who have said yes to keeping in touch. Printed, it is the list they get themselves.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { ActivityView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../forms/Dialog.tsx';
import { InputField } from '../forms/fields.tsx';
import { OfActivity, PeopleFrame } from '../people/PeoplePage.tsx';
import { rightsOf } from '../session/rights-of.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { CopyLink } from '../wave/CopyLink.tsx';
import { fullDate, isDate, monthsAfter } from '../words/dates.ts';
import { useToday } from '../words/use-today.ts';
import { useWords } from '../words/use-words.ts';

interface Circle {
  readonly url: string;
  readonly until: string;
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly email: string;
    readonly about?: string;
  }[];
}

/** How long a new list is meant to live, unless the organiser says otherwise. */
const usualMonths = 12;

const pathOf = (activity: string) => `/activities/${encodeURIComponent(activity)}/contacts`;

const circleQuery = (activity: string) =>
  queryOptions({
    queryKey: ['circle', activity],
    queryFn: async ({ signal }) => (await api.get<{ circle: Circle | null }>(pathOf(activity), signal)).circle,
    refetchInterval: 30_000,
  });

export function ContactsPage(): ReactElement {
  return <OfActivity>{(view) => <OneList view={view} />}</OfActivity>;
}

function OneList({ view }: { readonly view: ActivityView }): ReactElement {
  const { t } = useTranslation('contacts');
  const { owns } = rightsOf(view.role);
  const { data, error } = useQuery({ ...circleQuery(view.activity.id), enabled: owns });
  return (
    <PeopleFrame view={view} title={t('title')} lead={owns ? <span className="no-print">{t('lead')}</span> : t('organisersOnly')}>
      {owns && data === undefined && (error ? <Failure error={error} /> : <p className="meta">{t('waiting')}</p>)}
      {data && <Members activity={view.activity.id} circle={data} />}
      {data !== undefined && <Terms key={data?.until ?? ''} activity={view.activity.id} circle={data} />}
    </PeopleFrame>
  );
}

function useChange<T>(activity: string, mutationFn: (given: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: circleQuery(activity).queryKey }) });
}

interface MembersProps {
  readonly activity: string;
  readonly circle: Circle;
}

function Members({ activity, circle }: MembersProps): ReactElement {
  const { t } = useTranslation('contacts');
  const { locale } = useWords();
  const announce = useAnnounce();
  const [asksEnd, askEnd] = useState(false);
  const remove = useChange(activity, (member: string) => api.delete<void>(`${pathOf(activity)}/${encodeURIComponent(member)}`));
  return (
    <section>
      <p className="meta">
        {t('members', { count: circle.members.length })} {t('erasedOn', { date: fullDate(circle.until, locale) })}
      </p>
      {remove.error && <Failure error={remove.error} />}
      {circle.members.length > 0 && (
        <ul className="people-list">
          {circle.members.map(({ id, name, organisation, email, about }) => (
            <li key={id}>
              <span className="person-name">{name}</span>
              <span className="meta">
                {organisation}
                {about && <span className="written-about">{about}</span>}
              </span>
              <span className="meta">{email}</span>
              <span className="row tight no-print">
                <Button kind="plain" size="s" onClick={() => remove.mutate(id, { onSuccess: () => announce(t('removed')) })}>
                  {t('remove')}
                  <span className="vh"> {name}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="row no-print">
        <CopyLink url={circle.url} />
        {circle.members.length > 0 && <Button onClick={() => window.print()}>{t('print')}</Button>}
        {circle.members.length > 0 && (
          <a className="btn" href={`/api${pathOf(activity)}.csv?profile=excel-sv`}>
            {t('csv')}
          </a>
        )}
        <Button kind="plain" onClick={() => askEnd(true)}>
          {t('end')}
        </Button>
      </div>
      <p className="meta no-print">
        {t('link')}: <a href={circle.url}>{circle.url}</a>
      </p>
      {asksEnd && <EndDialog activity={activity} onClose={() => askEnd(false)} />}
    </section>
  );
}

function EndDialog({ activity, onClose }: { readonly activity: string; readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('contacts');
  const { t: say } = useWords();
  const announce = useAnnounce();
  const end = useChange(activity, () => api.delete<void>(pathOf(activity)));
  const send = () =>
    end.mutate(undefined, {
      onSuccess: () => {
        announce(t('ended'));
        onClose();
      },
    });
  return (
    <Dialog title={t('endTitle')} onClose={onClose}>
      <p>{t('endText')}</p>
      {end.error && <Failure error={end.error} />}
      <div className="row">
        <Button kind="primary" aria-busy={end.isPending} onClick={send}>
          {t('end')}
        </Button>
        <Button data-first onClick={onClose}>
          {say('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

function Terms({ activity, circle }: { readonly activity: string; readonly circle: Circle | null }): ReactElement {
  const { t } = useTranslation('contacts');
  const announce = useAnnounce();
  const today = useToday();
  const [until, setUntil] = useState(circle?.until ?? monthsAfter(today, usualMonths));
  const [isTried, setTried] = useState(false);
  const keep = useChange(activity, (day: string) => api.post<unknown>(pathOf(activity), { until: day }));
  const isWrong = !isDate(until) || until < today;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWrong && !keep.isPending) keep.mutate(until, { onSuccess: () => announce(t('saved')) });
  };
  return (
    <section className="no-print">
      {!circle && <p>{t('none')}</p>}
      <form className="form" noValidate onSubmit={send}>
        <InputField
          id="circle-until"
          className="short"
          type="date"
          label={t('until')}
          hint={t('untilHint')}
          error={isTried && isWrong ? t('untilWrong') : undefined}
          value={until}
          onWrite={setUntil}
        />
        {keep.error && <Failure error={keep.error} />}
        <div className="row">
          <Button kind={circle ? 'line' : 'primary'} type="submit" aria-busy={keep.isPending}>
            {t(circle ? 'save' : 'open')}
          </Button>
        </div>
      </form>
    </section>
  );
}
