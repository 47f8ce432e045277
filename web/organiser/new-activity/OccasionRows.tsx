import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { surveysQuery } from '../../api/queries.ts';
import { Button } from '../../design/Button.tsx';
import { focusSoon } from '../activity/focus-soon.ts';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { isDate } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { emptyRow, fillDates, type OccasionRow, occasionField, weeksBetweenSessions } from './check-activity.ts';
import type { FormPartProps } from './WordFields.tsx';

/** The dates of the sessions or meetings: a row each, with a way to fill in the rest from the first. */
export function OccasionRows({ draft, write, errorOf }: FormPartProps): ReactElement {
  const { t } = useWords();
  const announce = useAnnounce();
  const { kind, occasions } = draft;
  const change = (key: number, part: Partial<OccasionRow>) =>
    write({ occasions: occasions.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  const add = () => {
    const key = Math.max(0, ...occasions.map((row) => row.key)) + 1;
    write({ occasions: [...occasions, emptyRow(key)] });
    focusSoon(occasionField('date', key));
  };
  const remove = (key: number, number: number) => {
    write({ occasions: occasions.filter((row) => row.key !== key) });
    announce(t(`new.removed.${kind}`, { number }));
    focusSoon('add-occasion');
  };
  const isProcess = kind === 'strategy-process';
  const canFill = !isProcess && isDate(occasions[0]?.date ?? '') && occasions.some(({ date }) => !date);
  return (
    <fieldset className="occasions">
      <legend>{t(`new.occasions.${kind}`)}</legend>
      <p className="hint">{t(`new.occasionsHint.${kind}`)}</p>
      {errorOf('add-occasion') && <p className="error">{errorOf('add-occasion')}</p>}
      <ol>
        {occasions.map((row, index) => (
          <Row key={row.key} kind={kind} row={row} number={index + 1} change={change} remove={remove} errorOf={errorOf} />
        ))}
      </ol>
      <div className="row">
        <Button id="add-occasion" size="s" onClick={add}>
          {t(`new.add.${kind}`)}
        </Button>
        {canFill && (
          <Button size="s" onClick={() => write({ occasions: fillDates(occasions, weeksBetweenSessions) })}>
            {t('new.fillDates', { weeks: weeksBetweenSessions })}
          </Button>
        )}
      </div>
      {!isProcess && <Hours draft={draft} write={write} errorOf={errorOf} />}
    </fieldset>
  );
}

/** The same times for all: what differs is changed afterwards. */
function Hours({ draft, write, errorOf }: FormPartProps): ReactElement {
  const { t } = useTranslation('setup');
  const field = (name: 'startTime' | 'endTime', id: string) => ({
    id,
    className: 'short',
    type: 'time' as const,
    optional: true,
    error: errorOf(id),
    value: draft[name],
    onWrite: (text: string) => write({ [name]: text }),
  });
  return (
    <fieldset className="hours">
      <legend>{t('hours.legend')}</legend>
      <p className="hint">{t('hours.hint')}</p>
      <div className="times">
        <InputField {...field('startTime', 'start-time')} label={t('hours.starts')} />
        <InputField {...field('endTime', 'end-time')} label={t('hours.ends')} />
      </div>
    </fieldset>
  );
}

interface RowProps {
  readonly kind: FormPartProps['draft']['kind'];
  readonly row: OccasionRow;
  readonly number: number;
  readonly change: (key: number, part: Partial<OccasionRow>) => void;
  readonly remove: (key: number, number: number) => void;
  readonly errorOf: FormPartProps['errorOf'];
}

function Row({ kind, row, number, change, remove, errorOf }: RowProps): ReactElement {
  const { t, text } = useWords();
  const name = t(`new.row.${kind}`, { number });
  const label = (words: string) => (
    <>
      <span className="vh">{name}: </span>
      {words}
    </>
  );
  const { t: setup } = useTranslation('setup');
  const { data: known = [] } = useQuery({ ...surveysQuery, enabled: false });
  const surveys = row.surveys.flatMap((id) => known.find((one) => one.id === id) ?? []).map(({ title }) => text(title));
  const isStep = kind === 'strategy-process';
  const field = (part: 'title' | 'date' | 'ends' | 'place') => ({
    id: occasionField(part, row.key),
    label: label(part === 'ends' ? setup('process.ends') : t(`occasion.${part}`)),
    value: row[part],
    onWrite: (text: string) => change(row.key, { [part]: text }),
  });
  return (
    <li className={isStep ? 'occasion step' : 'occasion'}>
      <p className="occasion-name">{name}</p>
      <InputField {...field('date')} type="date" error={errorOf(occasionField('date', row.key))} />
      {isStep && <InputField {...field('ends')} type="date" optional error={errorOf(occasionField('ends', row.key))} />}
      <InputField {...field('title')} optional maxLength={200} />
      {!isStep && <InputField {...field('place')} optional maxLength={200} />}
      <Button kind="plain" size="s" onClick={() => remove(row.key, number)}>
        {t('new.remove')}
        <span className="vh"> {name}</span>
      </Button>
      {surveys.length > 0 && <p className="meta">{setup('process.stepSurveys', { surveys: surveys.join(', ') })}</p>}
    </li>
  );
}
