import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { StateMark } from '../../design/StateMark.tsx';
import { useRightsIn } from '../session/use-rights.ts';
import { askedOf } from '../wave/wave-steps.ts';
import { Count } from '../words/Count.tsx';
import { dateOfTime, monthAndYear, shortDate, weekday } from '../words/dates.ts';
import { useToday } from '../words/use-today.ts';
import { asSentence, useWords } from '../words/use-words.ts';
import type { Coming, PlacedWave } from './sort-day.ts';

/** An occasion that comes, with what is asked there. */
export function ComingRow({ coming: { activity, occasion, waves } }: { readonly coming: Coming }): ReactElement {
  const { occasionName, waveName } = useWords();
  const states = new Set(waves.map(({ status }) => status));
  const [state] = states;
  return (
    <li>
      <p className="d">
        <When occasion={occasion} />
      </p>
      <div>
        <h3>
          <Link to={`/activities/${activity.id}`}>{occasionName(occasion)}</Link>
        </h3>
        <p>
          {asSentence(activity.title)} {waves.length > 0 && `${waves.map(waveName).join(', ')}.`}
        </p>
      </div>
      {state && states.size === 1 ? <StateMark state={state} /> : <span />}
    </li>
  );
}

/** "26 nov torsdag", "14 jan 2027" in another year, "jan 2027" for what runs over months. */
function When({ occasion: { date, ends } }: { readonly occasion: Occasion }): ReactElement {
  const { locale } = useWords();
  const isThisYear = date.startsWith(useToday().slice(0, 4));
  if (ends) return <b>{monthAndYear(date, locale)}</b>;
  return (
    <>
      <b>{shortDate(date, locale)}</b> {isThisYear ? weekday(date, locale) : date.slice(0, 4)}
    </>
  );
}

/** A wave whose results are ready. */
export function ResultRow({ placed: { activity, occasion, wave } }: { readonly placed: PlacedWave }): ReactElement {
  const { t, locale, waveName, occasionName } = useWords();
  const { reads } = useRightsIn(activity.id);
  return (
    <li>
      <div>
        <h3>
          <Link to={reads ? `/activities/${activity.id}/report` : `/activities/${activity.id}`}>
            {[activity.title, occasion && occasionName(occasion)].filter(Boolean).join(', ')}
          </Link>
        </h3>
        <p>
          {waveName(wave)}. <Count wave={wave} asked={askedOf(wave, occasion)} />.{' '}
          {wave.releasedAt && t('start.doneOn', { date: dateOfTime(wave.releasedAt, locale) })}
        </p>
      </div>
      <StateMark state="released" />
    </li>
  );
}
