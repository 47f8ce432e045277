import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { movedDates, shiftOf } from '../../../surveys/fieldwork/moved.ts';
import { api } from '../../api/client.ts';
import { activitiesQuery, activityQuery } from '../../api/queries.ts';
import type { ActivityView } from '../../api/shapes.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { isDate, monthAndYear, monthsAfter, shortDate, weekday } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';

interface CopyDialogProps {
  readonly view: ActivityView;
  readonly onClose: () => void;
}

/** The same plan a year later: a name and a first day, and how each date moves. */
export function CopyDialog({ view: { activity, occasions }, onClose }: CopyDialogProps): ReactElement {
  const { t: words } = useWords();
  const { t } = useTranslation('setup');
  const first = occasions[0]?.date ?? activity.starts ?? '';
  const [title, setTitle] = useState(activity.title);
  const [starts, setStarts] = useState(first && monthsAfter(first, 12));
  const [isTried, setTried] = useState(false);
  const copying = useCopy(activity.id, onClose);
  const isProcess = activity.kind === 'strategy-process';
  const send = () => {
    setTried(true);
    if (title.trim() && isDate(starts)) copying.mutate({ title: title.trim(), starts });
  };
  return (
    <FormDialog
      title={t('copy.title')}
      send={t('copy.send')}
      isSending={copying.isPending}
      error={copying.error}
      onSend={send}
      onClose={onClose}
    >
      <p>{t('copy.text')}</p>
      <InputField
        id="copy-title"
        label={t('copy.name')}
        maxLength={200}
        error={isTried && !title.trim() ? words('fault.titleMissing') : undefined}
        value={title}
        onWrite={setTitle}
      />
      <InputField
        id="copy-starts"
        className="short"
        type="date"
        label={t(isProcess ? 'copy.startsProcess' : 'copy.starts')}
        hint={isProcess ? undefined : t('copy.startsHint')}
        error={isTried && !isDate(starts) ? words('fault.dateMissing') : undefined}
        value={starts}
        onWrite={setStarts}
      />
      {isDate(starts) && first && <Moves occasions={occasions} days={shiftOf(first, starts)} />}
    </FormDialog>
  );
}

function useCopy(activity: string, onClose: () => void) {
  const { t } = useTranslation('setup');
  const navigate = useNavigate();
  const announce = useAnnounce();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { readonly title: string; readonly starts: string }) =>
      api.post<Pick<ActivityView, 'activity'>>(`/activities/${activity}/copies`, wanted),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: activitiesQuery.queryKey });
      await queries.prefetchQuery(activityQuery(made.activity.id));
      announce(t('copy.done', { title: made.activity.title }));
      onClose();
      void navigate(`/activities/${made.activity.id}`);
    },
  });
}

/** The name above, since it may end in a sign of its own: "Träff 1: Vad vet vi?", "onsdag 16 sep blir onsdag 15 sep". */
function Moves({ occasions, days }: { readonly occasions: ActivityView['occasions']; readonly days: number }): ReactElement {
  const { occasionName, locale } = useWords();
  const { t } = useTranslation('setup');
  const said = ({ date, ends }: { readonly date: string; readonly ends?: string }) =>
    ends ? monthAndYear(date, locale) : `${weekday(date, locale)} ${shortDate(date, locale)} ${date.slice(0, 4)}`;
  return (
    <div>
      <p>{t('copy.moved')}</p>
      <ul className="moves">
        {occasions.map((occasion) => (
          <li key={occasion.id}>
            <strong>{occasionName(occasion)}</strong>
            <br />
            {t('copy.move', { from: said(occasion), to: said(movedDates(occasion, days)) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
