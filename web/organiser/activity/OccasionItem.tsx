import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Occasion, timesOf } from '../../../surveys/fieldwork/occasion.ts';
import type { WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { occursOn } from '../wave/wave-steps.ts';
import { capitalised, dayOfMonth, monthAndYear, monthsBetween, shortMonth } from '../words/dates.ts';
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
  const { view, date } = useDesk();
  const when = occursOn(occasion, date) ? 'now' : occasion.date < date ? 'past' : 'future';
  const waves = view.waves.filter((wave) => wave.occasion === occasion.id);
  return (
    <li className={when}>
      <DateMark occasion={occasion} />
      <div className="rail" />
      <div className="sess">
        {when === 'now' && <p className="today">{t(occasion.ends ? 'timeline.ongoing' : 'timeline.today')}</p>}
        <h3 id={occasionAnchor(occasion)} tabIndex={-1}>
          <Link to={`/activities/${view.activity.id}/occasions/${occasion.id}`}>{occasionName(occasion)}</Link>
        </h3>
        <Facts occasion={occasion} when={when} />
        <Waves waves={waves} focus={focus} attended={occasion.attended} />
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

interface FactsProps {
  readonly occasion: Occasion;
  readonly when: 'past' | 'now' | 'future';
}

/** "Rådhuset, 26 närvarande", and the way to change it. Past occasions seldom get another wave: they do not offer one. */
function Facts({ occasion, when }: FactsProps): ReactElement {
  const { t, occasionName } = useWords();
  const { t: setup } = useTranslation('setup');
  const { view, rights, ask } = useDesk();
  const needsCount = when !== 'future' && occasion.attended === undefined && occasion.kind !== 'step';
  const name = <span className="vh"> {occasionName(occasion)}</span>;
  return (
    <div className="meta occasion-facts">
      <OccasionWords occasion={occasion} />
      {rights.owns && (
        <Button kind="plain" size="s" onClick={() => ask({ kind: 'occasion', occasion })}>
          {t(needsCount ? 'timeline.setAttended' : 'timeline.edit')}
          {name}
        </Button>
      )}
      {rights.owns && when !== 'past' && (
        <Button kind="plain" size="s" onClick={() => ask({ kind: 'add-wave', occasion })}>
          {t('timeline.addWave')}
          {name}
        </Button>
      )}
      {rights.owns && !view.waves.some((wave) => wave.occasion === occasion.id) && (
        <Button kind="plain" size="s" onClick={() => ask({ kind: 'remove-occasion', occasion })}>
          {setup('remove.occasion')}
          {name}
        </Button>
      )}
    </div>
  );
}

/** When (for what runs over months), where and how many. */
function OccasionWords({ occasion }: { readonly occasion: Occasion }): ReactElement | null {
  const { t, locale } = useWords();
  const { attended, cancelled, kind, date, ends, place } = occasion;
  const [from, to] = ends ? monthsBetween(date, ends, locale) : [];
  const period = from && capitalised(to ? t('lead.period', { from, to }) : from);
  const where = place ?? (kind === 'step' ? undefined : t('timeline.noPlace'));
  const present = attended === undefined ? undefined : t('timeline.attended', { count: attended });
  const words = [cancelled && t('occasion.isCancelled'), period, timesOf(occasion, locale), where, present].filter(Boolean).join(', ');
  return words ? <span>{words}</span> : null;
}
