import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { activitiesQuery, activityQuery } from '../../api/queries.ts';
import type { ActivityView } from '../../api/shapes.ts';
import { Button, buttonClass } from '../../design/Button.tsx';
import { Choices } from '../forms/Choices.tsx';
import { ErrorSummary } from '../forms/ErrorSummary.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';
import { ComesWithIt } from './ComesWithIt.tsx';
import { type ActivityDraft, activityToSend, checkActivity, emptyDraft, emptyRows, type Fault, type NewKind } from './check-activity.ts';
import { OccasionRows } from './OccasionRows.tsx';
import { WordFields } from './WordFields.tsx';

const kinds: readonly NewKind[] = ['learning-project', 'network-cycle'];

/** Makes a lärprojekt or a network cycle: its words and its dates. The evaluations come with it. */
export function NewActivityPage(): ReactElement {
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
          choices={kinds.map((value) => ({ value, label: t(`new.kinds.${value}`), hint: t(`new.kindHints.${value}`) }))}
          chosen={[draft.kind]}
          onChoose={(kind) => form.chooseKind(kind === 'network-cycle' ? 'network-cycle' : 'learning-project')}
        />
        <WordFields draft={draft} write={write} errorOf={errorOf} />
        <OccasionRows draft={draft} write={write} errorOf={errorOf} />
        <ComesWithIt draft={draft} />
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

type Words = ReturnType<typeof useWords>['t'];

function faultMessage({ reason, row }: Fault, kind: NewKind, t: Words): string {
  return row === undefined ? t(`fault.${reason}`) : t(`fault.inRow.${kind}`, { row, fault: t(`fault.${reason}`) });
}

function useNewActivity() {
  const { t } = useWords();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [draft, setDraft] = useState(() => emptyDraft(kindIn(search), ''));
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
      setDraft((before) => withKind(before, kind));
    },
    send: (event: FormEvent) => {
      event.preventDefault();
      if (faults.length > 0) setTurn(turn + 1);
      else if (!sending.isPending) sending.mutate();
    },
  };
}

function kindIn(search: URLSearchParams): NewKind {
  return search.get('kind') === 'network-cycle' ? 'network-cycle' : 'learning-project';
}

/** The other kind with the same words; its rows too, if anything is written in them. */
function withKind(draft: ActivityDraft, kind: NewKind): ActivityDraft {
  const isUntouched = draft.occasions.every(({ title, date, place }) => !title && !date && !place);
  return { ...draft, kind, occasions: isUntouched ? emptyRows(kind) : draft.occasions };
}
