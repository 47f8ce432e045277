// Telling those who took part that the report is there: who, for how long, what the mail says; asked before it goes, with how many get it.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mostShareDays, usualShareDays } from '../../../surveys/fieldwork/share.ts';
import type { ActivityView } from '../../api/shapes.ts';
import { Fold } from '../../design/Fold.tsx';
import { Note } from '../../design/Note.tsx';
import { Choices } from '../forms/Choices.tsx';
import { InputField } from '../forms/fields.tsx';
import { SureDialog } from '../forms/SureDialog.tsx';
import { MailTexts } from '../people/MailTexts.tsx';
import { PlainForm } from '../session/PlainForm.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';
import { addresseesQuery, newMailKey, sharesQuery, useMailReport } from './share-queries.ts';
import '../css/people.css';

interface OfView {
  readonly view: ActivityView;
}

export function MailReport({ view }: OfView): ReactElement {
  const { t } = useTranslation('after');
  const { data, error } = useQuery(addresseesQuery(view.activity.id, []));
  const hasResults = view.waves.some(({ status }) => status === 'released');
  const why = view.activity.example ? 'example' : !hasResults ? 'later' : data?.groups.length === 0 ? 'nobody' : undefined;
  return (
    <section aria-labelledby="mail-report">
      <h2 id="mail-report">{t('mail.title')}</h2>
      <p>{t('mail.lead')}</p>
      {error && <Failure error={error} />}
      {why && <p className="note">{t(`mail.${why}`)}</p>}
      {!why && data && <MailForm view={view} groups={data.groups} />}
    </section>
  );
}

interface MailFormProps extends OfView {
  readonly groups: readonly { readonly wave: string; readonly from: 'places' | 'invitations'; readonly count: number }[];
}

function MailForm({ view, groups }: MailFormProps): ReactElement {
  const { t } = useTranslation('after');
  const { waveName, occasionName } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>(groups.flatMap(({ wave, from }) => (from === 'places' ? [wave] : [])));
  const [days, setDays] = useState(String(usualShareDays));
  const [isTried, setTried] = useState(false);
  const [asked, ask] = useState<{ readonly key: string; readonly days: number }>();
  const [written, setWritten] = useState<number>();
  const keys = useRef(new Map<string, string>());
  const daysId = useId();
  const count = Number(days);
  const isWrong = !Number.isInteger(count) || count < 1 || count > mostShareDays;
  const nameOf = (id: string) => {
    const wave = view.waves.find((one) => one.id === id);
    const occasion = view.occasions.find((one) => one.id === wave?.occasion);
    return [wave && waveName(wave), occasion && occasionName(occasion)].filter(Boolean).join(', ');
  };
  const send = () => {
    setTried(true);
    if (isWrong || chosen.length === 0) return;
    // The same until it has gone: asking again after a break sends nothing twice.
    const wish = [...chosen, count].join(' ');
    const key = keys.current.get(wish) ?? newMailKey();
    keys.current.set(wish, key);
    ask({ key, days: count });
  };
  const done = (mails: number) => {
    keys.current.clear();
    setWritten(mails);
  };
  return (
    <>
      <PlainForm kind="line" send={t('mail.ask')} isSending={false} error={undefined} onSend={send}>
        <Choices
          name="mail-to"
          kind="checkbox"
          legend={t('mail.to')}
          choices={groups.map(({ wave, from, count: of }) => ({
            value: wave,
            label: nameOf(wave),
            hint: t(`mail.${from}`, { count: of }),
          }))}
          chosen={chosen}
          onChoose={(value, isChosen) => setChosen((before) => (isChosen ? [...before, value] : before.filter((one) => one !== value)))}
        />
        {isTried && chosen.length === 0 && <p role="alert">{t('mail.chooseSome')}</p>}
        <InputField
          id={daysId}
          label={t('mail.days')}
          inputMode="numeric"
          value={days}
          onWrite={setDays}
          error={isTried && isWrong ? t('share.daysWrong', { most: mostShareDays }) : undefined}
        />
      </PlainForm>
      {written !== undefined && (
        <Note kind="ok">
          <p>{t('mail.done', { count: written })}</p>
          <p>
            <Link to={`/activities/${encodeURIComponent(view.activity.id)}/mails`}>{t('mail.outbox')}</Link>
          </p>
        </Note>
      )}
      <Fold summary={t('mail.text')}>
        <MailTexts view={view} kinds={['report']} />
      </Fold>
      {asked && <AskDialog activity={view.activity.id} wanted={{ ...asked, waves: chosen }} onDone={done} onClose={() => ask(undefined)} />}
    </>
  );
}

interface AskProps {
  readonly activity: string;
  readonly wanted: { readonly key: string; readonly days: number; readonly waves: readonly string[] };
  readonly onDone: (mails: number) => void;
  readonly onClose: () => void;
}

function AskDialog({ activity, wanted, onDone, onClose }: AskProps): ReactElement {
  const { t } = useTranslation('after');
  const announce = useAnnounce();
  const { data, error } = useQuery({ ...addresseesQuery(activity, wanted.waves), staleTime: 0 });
  const { data: shares } = useQuery(sharesQuery(activity));
  const send = useMailReport(activity);
  const isMailed = shares?.some(({ mailed }) => mailed !== undefined);
  const carryOut = () => {
    if (send.isPending) return;
    send.mutate(
      { ...wanted, note: t('mail.label') },
      {
        onSuccess: ({ mailed = 0 }) => {
          announce(t('mail.done', { count: mailed }));
          onDone(mailed);
          onClose();
        },
      },
    );
  };
  return (
    <SureDialog
      title={t('mail.askTitle')}
      send={t('mail.send')}
      isSending={send.isPending}
      error={send.error ?? error}
      isImpossible={!data || data.chosen === 0}
      onSend={carryOut}
      onClose={onClose}
    >
      {data && <p>{t('mail.askText', { count: data.chosen, days: t('mail.forDays', { count: wanted.days }) })}</p>}
      <p>{t('mail.final')}</p>
      {isMailed && <Note kind="wait">{t('mail.before')}</Note>}
    </SureDialog>
  );
}
