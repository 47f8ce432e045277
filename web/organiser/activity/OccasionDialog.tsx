import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasOrder, isClockTime, type Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { ActivityView, NewOccasion } from '../../api/shapes.ts';
import { Choices } from '../forms/Choices.tsx';
import { FormDialog } from '../forms/FormDialog.tsx';
import { InputField } from '../forms/fields.tsx';
import { withoutEmpty } from '../new-activity/check-activity.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { isDate } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { useKeepOccasion } from './change-activity.ts';
import { occasionAnchor } from './desk.ts';
import { focusSoon } from './focus-soon.ts';

interface OccasionDialogProps {
  readonly view: ActivityView;
  /** The one to change; none: a new one. */
  readonly occasion?: Occasion;
  readonly onClose: () => void;
}

/** Title, date, times, place and, once there is an occasion, how many were there. */
export function OccasionDialog({ view, occasion, onClose }: OccasionDialogProps): ReactElement {
  const { t } = useWords();
  const { t: say } = useTranslation('occasion');
  const announce = useAnnounce();
  const keep = useKeepOccasion(view.activity.id, occasion?.id);
  const [words, setWords] = useState(() => wordsOf(occasion));
  const [isCancelled, setCancelled] = useState(occasion?.cancelled ?? false);
  const [isTried, setTried] = useState(false);
  const faults = faultsIn(words);
  const write = (name: keyof Written) => (text: string) => setWords({ ...words, [name]: text });
  const done = (kept: Occasion) => {
    announce(t('edit.done'));
    onClose();
    focusSoon(occasionAnchor(kept));
  };
  const send = () => {
    setTried(true);
    if (!faults.date && !faults.endTime && !faults.attended)
      keep.mutate({ ...toSend(words, !occasion), ...(occasion && { cancelled: isCancelled }) }, { onSuccess: done });
  };
  const title = occasion ? t('occasion.edit') : t(`timeline.add.${view.activity.kind}`);
  const error = (name: 'date' | 'attended') => (isTried && faults[name] ? t(`fault.${faults[name]}`) : undefined);
  return (
    <FormDialog title={title} send={t('edit.save')} isSending={keep.isPending} error={keep.error} onSend={send} onClose={onClose}>
      <InputField id="occasion-title" label={t('occasion.title')} optional maxLength={200} value={words.title} onWrite={write('title')} />
      <InputField
        id="occasion-date"
        className="short"
        type="date"
        label={t('occasion.date')}
        error={error('date')}
        value={words.date}
        onWrite={write('date')}
      />
      <div className="times">
        <InputField
          id="occasion-start"
          className="short"
          type="time"
          label={say('times.starts')}
          optional
          value={words.startTime}
          onWrite={write('startTime')}
        />
        <InputField
          id="occasion-end"
          className="short"
          type="time"
          label={say('times.ends')}
          optional
          error={isTried && faults.endTime ? say('times.wrong') : undefined}
          value={words.endTime}
          onWrite={write('endTime')}
        />
      </div>
      <InputField id="occasion-place" label={t('occasion.place')} optional maxLength={200} value={words.place} onWrite={write('place')} />
      {occasion && (
        <InputField
          id="occasion-attended"
          className="short"
          label={t('occasion.attended')}
          hint={t('occasion.attendedHint')}
          optional
          inputMode="numeric"
          error={error('attended')}
          value={words.attended}
          onWrite={write('attended')}
        />
      )}
      {occasion && (
        <Choices
          name="occasion-cancelled"
          legend={t('occasion.takesPlace')}
          kind="checkbox"
          chosen={isCancelled ? ['cancelled'] : []}
          choices={[{ value: 'cancelled', label: t('occasion.cancelled') }]}
          onChoose={(_value, isChosen) => setCancelled(isChosen)}
        />
      )}
      {tellsParticipants(view) && <p className="hint">{say('times.told')}</p>}
    </FormDialog>
  );
}

/** Once registration has closed, those with a place have bookings in their calendars. */
function tellsParticipants({ waves }: ActivityView): boolean {
  return waves.some(({ survey, status }) => survey.id === 'registration' && (status === 'closed' || status === 'released'));
}

interface Written {
  readonly title: string;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly attended: string;
}

function wordsOf(occasion: Occasion | undefined): Written {
  const { title = '', date = '', startTime = '', endTime = '', place = '', attended = '' } = occasion ?? {};
  return { title, date, startTime, endTime, place, attended: String(attended) };
}

interface Faults {
  readonly date?: 'dateMissing' | 'dateWrong';
  readonly endTime?: true;
  readonly attended?: 'notACount';
}

function faultsIn({ date, startTime, endTime, attended }: Written): Faults {
  const isCount = /^\d{0,5}$/.test(attended.trim());
  const times = { ...(startTime && { startTime }), ...(endTime && { endTime }) };
  return {
    ...(!date ? { date: 'dateMissing' as const } : isDate(date) ? {} : { date: 'dateWrong' as const }),
    ...(hasOrder({ date, ...times }) && [startTime, endTime].every((time) => !time || isClockTime(time)) ? {} : { endTime: true }),
    ...(isCount ? {} : { attended: 'notACount' as const }),
  };
}

/** A new one is sent without what was left empty; in a change, an empty place or time takes it away. */
function toSend({ date, attended, ...words }: Written, isNew: boolean): NewOccasion {
  const emptied = isNew ? {} : { place: words.place.trim(), startTime: words.startTime, endTime: words.endTime };
  return { date, ...withoutEmpty(words), ...emptied, ...(attended.trim() && { attended: Number(attended) }) };
}
