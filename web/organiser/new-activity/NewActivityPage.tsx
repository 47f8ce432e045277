import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { adviceOn } from '../../../surveys/fieldwork/guidelines.ts';
import { api } from '../../api/client.ts';
import { activitiesQuery, activityQuery } from '../../api/queries.ts';
import type { ActivityView } from '../../api/shapes.ts';
import { Button, buttonClass } from '../../design/Button.tsx';
import type { Locale } from '../../i18n/language.ts';
import { Choices } from '../forms/Choices.tsx';
import { ErrorSummary } from '../forms/ErrorSummary.tsx';
import { useMayMake } from '../session/use-rights.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { Plain } from '../shell/Plain.tsx';
import { Failure } from '../states/Failure.tsx';
import { useToday } from '../words/use-today.ts';
import { useWords } from '../words/use-words.ts';
import { ComesWithIt } from './ComesWithIt.tsx';
import {
  type ActivityDraft,
  activityToSend,
  checkActivity,
  datedRows,
  emptyDraft,
  emptyRows,
  type Fault,
  type NewKind,
  newKinds,
} from './check-activity.ts';
import { AdviceList } from './GuidelineAdvice.tsx';
import { OccasionRows } from './OccasionRows.tsx';
import { ProcessFields, RolesFold } from './ProcessFields.tsx';
import { planOfDraft } from './project-plan.ts';
import { RegistrationFields } from './RegistrationFields.tsx';
import { WordFields } from './WordFields.tsx';

/** Makes a lärprojekt, a network cycle or a strategy process: its words and its dates. What is asked comes with it. */
export function NewActivityPage(): ReactElement {
  return useMayMake() ? <NewActivityForm /> : <NotForYou />;
}

/** Before somebody has filled in a form that would be refused. */
function NotForYou(): ReactElement {
  const { t } = useWords();
  return (
    <Plain title={t('new.notAllowed')}>
      <p className="lead">{t('new.notAllowedText')}</p>
      <div className="row">
        <Link to="/activities" className={buttonClass('primary')}>
          {t('notFound.toActivities')}
        </Link>
      </div>
    </Plain>
  );
}

function NewActivityForm(): ReactElement {
  const { t } = useWords();
  const form = useNewActivity();
  const { draft, write, faults } = form;
  const messages = faults.map((fault) => ({ field: fault.field, message: faultMessage(fault, draft.kind, t) }));
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault && t(`fault.${fault.reason}`);
  };
  return (
    <div className="wrap new">
      <p className="crumb">
        <Link to="/activities">{t('nav.activities')}</Link>
      </p>
      <PageHeading title={t(`new.title.${draft.kind}`)} />
      <form className="form new-form" noValidate onSubmit={form.send}>
        <ErrorSummary faults={messages} turn={form.turn} />
        <Choices
          name="kind"
          kind="radio"
          legend={t('new.kind')}
          choices={newKinds.map((value) => ({ value, label: t(`new.kinds.${value}`), hint: t(`new.kindHints.${value}`) }))}
          chosen={[draft.kind]}
          onChoose={(kind) => form.chooseKind(kindNamed(kind))}
        />
        <WordFields draft={draft} write={write} errorOf={errorOf} />
        {draft.kind === 'strategy-process' && <ProcessFields draft={draft} write={write} errorOf={errorOf} />}
        <OccasionRows draft={draft} write={write} errorOf={errorOf} />
        {draft.kind === 'learning-project' && <RegistrationFields draft={draft} write={write} errorOf={errorOf} />}
        {draft.kind === 'strategy-process' ? <RolesFold draft={draft} write={write} /> : <ComesWithIt draft={draft} />}
        {draft.kind === 'learning-project' && <Guidelines draft={draft} />}
        {form.error && <Failure error={form.error} />}
        <div className="row">
          <Button kind="primary" type="submit" aria-busy={form.isSending}>
            {t(`new.send.${draft.kind}`)}
          </Button>
          <Link className={buttonClass()} to="/activities">
            {t('dialog.cancel')}
          </Link>
        </div>
      </form>
    </div>
  );
}

/** What the guidelines say of the plan so far; nothing before it has a date. */
function Guidelines({ draft }: { readonly draft: ActivityDraft }): ReactElement | null {
  const { t } = useTranslation('setup');
  const advice = adviceOn(planOfDraft(draft), useToday());
  if (datedRows(draft.occasions).length === 0) return null;
  return (
    <section className={advice.length > 0 ? 'note warn' : 'note ok'} aria-labelledby="guidelines">
      <h2 id="guidelines">{advice.length > 0 ? t('guidelines.title', { count: advice.length }) : t('guidelines.fine')}</h2>
      {advice.length > 0 && (
        <>
          <AdviceList advice={advice} />
          <p className="meta">{t('guidelines.note')}</p>
        </>
      )}
    </section>
  );
}

type Words = ReturnType<typeof useWords>['t'];

function faultMessage({ reason, row }: Fault, kind: NewKind, t: Words): string {
  return row === undefined ? t(`fault.${reason}`) : t(`fault.inRow.${kind}`, { row, fault: t(`fault.${reason}`) });
}

function useNewActivity() {
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [draft, setDraft] = useState(() => emptyDraft(kindNamed(search.get('kind')), '', locale));
  const [turn, setTurn] = useState(0);
  const latest = useQuery(activitiesQuery).data?.find(({ example }) => !example)?.organiser;
  // Until something is written, who was responsible last time.
  const [isOrganiserWritten, setOrganiserWritten] = useState(false);
  const whole = isOrganiserWritten ? draft : { ...draft, organiser: latest ?? '' };
  const faults = checkActivity(whole);
  const sending = useMutation({
    mutationFn: () => api.post<Pick<ActivityView, 'activity'>>('/activities', activityToSend(whole)),
    onSuccess: async ({ activity }) => {
      await queries.invalidateQueries({ queryKey: activitiesQuery.queryKey });
      await queries.prefetchQuery(activityQuery(activity.id));
      announce(t('new.done', { title: activity.title }));
      void navigate(`/activities/${activity.id}`);
    },
  });
  return {
    draft: whole,
    faults: turn > 0 ? faults : [],
    turn,
    isSending: sending.isPending,
    error: sending.error,
    write: (part: Partial<ActivityDraft>) => {
      if (part.organiser !== undefined) setOrganiserWritten(true);
      setDraft((before) => ({ ...before, ...part }));
    },
    chooseKind: (kind: NewKind) => {
      setSearch({ kind }, { replace: true, preventScrollReset: true });
      setDraft((before) => withKind(before, kind, locale));
    },
    send: (event: FormEvent) => {
      event.preventDefault();
      if (faults.length > 0) setTurn(turn + 1);
      else if (!sending.isPending) sending.mutate();
    },
  };
}

function kindNamed(name: string | null): NewKind {
  return newKinds.find((kind) => kind === name) ?? 'learning-project';
}

/** The other kind with the same words; its rows too, if anything is written in them. */
function withKind(draft: ActivityDraft, kind: NewKind, locale: Locale): ActivityDraft {
  // Steps have surveys of their own, so rows go neither from nor to a process.
  const isProcess = draft.kind === 'strategy-process' || kind === 'strategy-process';
  const isUntouched = draft.occasions.every(({ title, date, place }) => !title && !date && !place);
  return { ...draft, kind, occasions: isUntouched || (isProcess && draft.kind !== kind) ? emptyRows(kind, locale) : draft.occasions };
}
