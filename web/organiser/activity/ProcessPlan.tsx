// The steps of a process over its years: when each is, where it stands, and what is asked in it. The same words stand in the list
// for those who do not see the bars.
import type { CSSProperties, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../surveys/fieldwork/days.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { StateMark } from '../../design/StateMark.tsx';
import { occursOn } from '../wave/wave-steps.ts';
import { monthAndYear } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { occasionAnchor, useDesk } from './desk.ts';
import { focusSoon } from './focus-soon.ts';

/** Nothing where there are too few steps to make a plan of. */
export function ProcessPlan(): ReactElement | null {
  const { t } = useTranslation('setup');
  const { view, date } = useDesk();
  const steps = view.occasions.filter(({ kind }) => kind === 'step');
  const [first, last] = [steps[0]?.date, lastDay(steps)];
  if (steps.length < 3 || first === undefined || last === undefined) return null;
  const at = (day: string) => Math.min(100, Math.max(0, (100 * daysBetween(first, day)) / Math.max(1, daysBetween(first, last))));
  return (
    <section className="process-plan" aria-labelledby="process-plan">
      <h2 id="process-plan">{t('process.plan')}</h2>
      <ol style={{ '--today': `${at(date)}%` } as CSSProperties} className={date >= first && date <= last ? 'has-today' : undefined}>
        {steps.map((step) => (
          <Step key={step.id} step={step} from={at(step.date)} to={at(step.ends ?? step.date)} />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly step: Occasion;
  /** Per cent of the whole period. */
  readonly from: number;
  readonly to: number;
}

function Step({ step, from, to }: StepProps): ReactElement {
  const { t } = useTranslation('setup');
  const { locale, waveName } = useWords();
  const { view, date } = useDesk();
  const when = occursOn(step, date) ? 'now' : step.date < date ? 'past' : 'future';
  const waves = view.waves.filter(({ occasion }) => occasion === step.id);
  const place = { '--from': `${from}%`, '--to': `${to}%` } as CSSProperties;
  return (
    <li className={when}>
      <a
        href={`#${occasionAnchor(step)}`}
        onClick={(event) => {
          event.preventDefault();
          focusSoon(occasionAnchor(step));
        }}
      >
        {step.title}
      </a>
      <span className="when">
        {t(`process.planState.${when}`)}, {period(step, locale)}
      </span>
      <span className="bar" style={place} aria-hidden="true" />
      {waves.length > 0 && (
        <ul className="asked">
          {waves.map((wave) => (
            <li key={wave.id}>
              {waveName(wave)} <StateMark state={wave.status} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** "sep–dec 2025", "aug 2027", "dec 2025–jan 2026" */
function period({ date, ends = date }: Occasion, locale: 'sv' | 'en'): string {
  const [from, to] = [monthAndYear(date, locale), monthAndYear(ends, locale)];
  if (from === to) return from;
  const isSameYear = date.slice(0, 4) === ends.slice(0, 4);
  return `${isSameYear ? from.replace(/ \d{4}$/, '') : from}–${to}`;
}

function lastDay(steps: readonly Occasion[]): string | undefined {
  return steps
    .map(({ date, ends = date }) => ends)
    .sort()
    .at(-1);
}
