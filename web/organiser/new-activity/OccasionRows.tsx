import type { ReactElement } from 'react';
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
  const canFill = isDate(occasions[0]?.date ?? '') && occasions.some(({ date }) => !date);
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
  const { t } = useWords();
  const name = t(`new.row.${kind}`, { number });
  const label = (words: string) => (
    <>
      <span className="vh">{name}: </span>
      {words}
    </>
  );
  const field = (part: 'title' | 'date' | 'place') => ({
    id: occasionField(part, row.key),
    label: label(t(`occasion.${part}`)),
    value: row[part],
    onWrite: (text: string) => change(row.key, { [part]: text }),
  });
  return (
    <li className="occasion">
      <p className="occasion-name">{name}</p>
      <InputField {...field('date')} type="date" error={errorOf(occasionField('date', row.key))} />
      <InputField {...field('title')} optional maxLength={200} />
      <InputField {...field('place')} optional maxLength={200} />
      <Button kind="plain" size="s" onClick={() => remove(row.key, number)}>
        {t('new.remove')}
        <span className="vh"> {name}</span>
      </Button>
    </li>
  );
}
