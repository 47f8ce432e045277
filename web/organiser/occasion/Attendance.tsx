import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { Button } from '../../design/Button.tsx';
import { CheckField, InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { type AttendanceView, attendanceQuery, useChangeAttendance, useCountPresent } from './occasion-queries.ts';
import { Section } from './Section.tsx';

interface AttendanceProps {
  readonly activity: string;
  readonly occasion: Occasion;
  readonly counted: number | undefined;
  /** Names are for those who may see the list of participants; others see and give a number. */
  readonly seesNames: boolean;
}

/** Who is here: names to tick, late arrivals as a number, or simply how many were counted. Answers are compared with it. */
export function Attendance({ activity, occasion, counted, seesNames }: AttendanceProps): ReactElement {
  const { t } = useTranslation('occasion');
  const { data, error } = useQuery({ ...attendanceQuery(activity, occasion.id), enabled: seesNames });
  const attended = data ? data.attended : occasion.attended;
  const shown = data ? data.counted : counted;
  const of = { activity, occasion };
  return (
    <Section
      title={t('present.title')}
      className="no-print"
      action={attended !== undefined && <span className="meta">{t('present.count', { count: attended })}</span>}
    >
      <p className="meta">{t('present.use')}</p>
      {seesNames && error && <Failure error={error} />}
      {data && <Ticks {...of} view={data} />}
      <Counted
        key={shown ?? ''}
        {...of}
        counted={shown}
        hint={t(data && data.participants.length > 0 ? 'present.countedHint' : 'present.countedOnlyHint')}
      />
    </Section>
  );
}

type Of = Pick<AttendanceProps, 'activity' | 'occasion'>;

function Ticks({ activity, occasion, view }: Of & { readonly view: AttendanceView }): ReactElement {
  const { t } = useTranslation('occasion');
  const change = useChangeAttendance(activity, occasion.id);
  const { participants, others } = view;
  return (
    <>
      {change.error && <Failure error={change.error} />}
      {participants.length === 0 ? (
        <p className="meta">{t('present.nobody')}</p>
      ) : (
        <fieldset className="ticks people-ticks">
          <legend>{t('present.list')}</legend>
          {participants.map(({ id, name, organisation, present }) => (
            <CheckField
              key={id}
              label={name || t('present.erased')}
              hint={organisation}
              checked={present}
              onCheck={(isPresent) => change.mutate({ do: 'tick', participant: id, present: isPresent })}
            />
          ))}
        </fieldset>
      )}
      <Others key={others} others={others} onCount={(count) => change.mutate({ do: 'others', count })} />
    </>
  );
}

function Others({ others, onCount }: { readonly others: number; readonly onCount: (count: number) => void }): ReactElement {
  const { t } = useTranslation('occasion');
  const announce = useAnnounce();
  return (
    <NumberForm
      id="others"
      label={t('present.others')}
      hint={t('present.othersHint')}
      send={t('present.keepOthers')}
      number={others > 0 ? others : undefined}
      onSend={(count) => {
        onCount(count ?? 0);
        announce(t('saved'));
      }}
    />
  );
}

function Counted({
  activity,
  occasion,
  counted,
  hint,
}: Of & { readonly counted: number | undefined; readonly hint: string }): ReactElement {
  const { t } = useTranslation('occasion');
  const announce = useAnnounce();
  const count = useCountPresent(activity, occasion.id);
  return (
    <>
      <NumberForm
        id="counted"
        label={t('present.counted')}
        hint={hint}
        send={t('present.keepCounted')}
        number={counted}
        onSend={(number) => count.mutate(number ?? null, { onSuccess: () => announce(t('saved')) })}
      />
      {count.error && <Failure error={count.error} />}
    </>
  );
}

interface NumberFormProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly send: string;
  readonly number: number | undefined;
  readonly onSend: (number: number | undefined) => void;
}

function NumberForm({ id, label, hint, send, number, onSend }: NumberFormProps): ReactElement {
  const { t } = useTranslation('occasion');
  const [text, setText] = useState(String(number ?? ''));
  const [isTried, setTried] = useState(false);
  const isWrong = !/^\d{0,5}$/.test(text.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWrong) onSend(text.trim() ? Number(text) : undefined);
  };
  return (
    <form className="add-item" noValidate onSubmit={submit}>
      <InputField
        id={id}
        className="short"
        label={label}
        hint={hint}
        optional
        inputMode="numeric"
        error={isTried && isWrong ? t('present.notACount') : undefined}
        value={text}
        onWrite={setText}
      />
      <Button type="submit">{send}</Button>
    </form>
  );
}
