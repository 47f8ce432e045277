import type { ReactElement } from 'react';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { occursOn } from '../wave/wave-steps.ts';
import { dayOfMonth, monthAndYear, monthsBetween, shortMonth } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { occasionAnchor, useDesk } from './desk.ts';
import { Waves } from './Timeline.tsx';

interface OccasionItemProps {
  readonly occasion: Occasion;
  readonly focus: WaveView | undefined;
}

/** One occasion on the line: its date, its name, who was there, its waves. */
export function OccasionItem({ occasion, focus }: OccasionItemProps): ReactElement {
  const { t, occasionName } = useWords();
  const { view, date, canChange, ask } = useDesk();
  const when = occursOn(occasion, date) ? 'now' : occasion.date < date ? 'past' : 'future';
  const waves = view.waves.filter((wave) => wave.occasion === occasion.id);
  return (
    <li className={when}>
      <DateMark occasion={occasion} />
      <div className="rail" />
      <div className="sess">
        {when === 'now' && <p className="today">{t(occasion.ends ? 'timeline.ongoing' : 'timeline.today')}</p>}
        <h3 id={occasionAnchor(occasion)} tabIndex={-1}>
          {occasionName(occasion)}
        </h3>
        <Facts occasion={occasion} isOver={when !== 'future'} />
        <Waves waves={waves} focus={focus} attended={occasion.attended} />
        {canChange && when !== 'past' && (
          <Button kind="plain" size="s" className="add-here" onClick={() => ask({ kind: 'add-wave', occasion })}>
            {t('timeline.addWave')}
            <span className="vh"> {occasionName(occasion)}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

/** The day, or for what runs over months the month it begins. */
function DateMark({ occasion: { date, ends } }: { readonly occasion: Occasion }): ReactElement {
  const { locale } = useWords();
  return (
    <p className="date">
      {ends ? (
        <>
          <b className="month">{shortMonth(date, locale)}</b> <span>{date.slice(0, 4)}</span>
        </>
      ) : (
        <>
          <b>{dayOfMonth(date)}</b> <span>{monthAndYear(date, locale)}</span>
        </>
      )}
    </p>
  );
}

/** "Rådhuset, 26 närvarande", and the way to change it. */
function Facts({ occasion, isOver }: { readonly occasion: Occasion; readonly isOver: boolean }): ReactElement {
  const { t, locale, occasionName } = useWords();
  const { canChange, ask } = useDesk();
  const { attended, kind, date, ends } = occasion;
  const [from, to] = ends ? monthsBetween(date, ends, locale) : [];
  const period = from && (to ? t('lead.period', { from, to }) : from);
  const place = occasion.place ?? (kind === 'step' ? undefined : t('timeline.noPlace'));
  const present = attended === undefined ? undefined : t('timeline.attended', { count: attended });
  const needsCount = isOver && attended === undefined && kind !== 'step';
  return (
    <p className="meta occasion-facts">
      {[period, place, present].filter(Boolean).join(', ')}{' '}
      {canChange && (
        <Button kind="plain" size="s" onClick={() => ask({ kind: 'occasion', occasion })}>
          {t(needsCount ? 'timeline.setAttended' : 'timeline.edit')}
          <span className="vh"> {occasionName(occasion)}</span>
        </Button>
      )}
    </p>
  );
}
