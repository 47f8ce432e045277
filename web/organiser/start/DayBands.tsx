import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { activitiesQuery } from '../../api/queries.ts';
import { useToday } from '../words/use-today.ts';
import { useWords } from '../words/use-words.ts';
import { bandAnchor } from './after-action.ts';
import { ComingRow, ResultRow } from './DayRows.tsx';
import { LivePanel, LiveRow } from './LivePanel.tsx';
import { type AskedAction, latestResults } from './StartPage.tsx';
import { type Day, withinWeek } from './sort-day.ts';
import { WaitingRow } from './WaitingRow.tsx';

/** How many coming occasions are shown. */
const nearest = 5;

interface DayBandsProps {
  readonly day: Day;
  readonly ask: (asked: AskedAction) => void;
}

/** Nu, Väntar på dig, Härnäst, Senaste resultat. */
export function DayBands({ day, ask }: DayBandsProps): ReactElement {
  const { t } = useWords();
  const { now, waiting, next, results } = day;
  const [first, ...others] = now;
  const { t: setup } = useTranslation('setup');
  // Nothing can wait for those who only read.
  const mayAct = useQuery(activitiesQuery).data?.some(({ role }) => role !== 'reader') ?? false;
  const inWeek = withinWeek(next, useToday());
  const weekNote = inWeek > 0 ? setup('week.note', { count: inWeek }) : setup('week.none');
  return (
    <div className="wrap">
      <Band name="now" title={t('start.now')} note={now.length > 0 ? t('start.nowNote', { count: now.length }) : undefined}>
        {first ? <LivePanel placed={first} ask={ask} /> : <p className="empty">{t('start.nothingNow')}</p>}
        {others.length > 0 && (
          <Rows kind="wait">
            {others.map((placed) => (
              <LiveRow key={placed.wave.id} placed={placed} ask={ask} />
            ))}
          </Rows>
        )}
      </Band>
      {mayAct && (
        <Band
          name="waiting"
          title={t('start.waiting')}
          note={waiting.length > 0 ? t('start.waitingNote', { count: waiting.length }) : undefined}
        >
          {waiting.length === 0 && <p className="empty">{t('start.nothingWaiting')}</p>}
          {waiting.length > 0 && (
            <Rows kind="wait">
              {waiting.map((item) => (
                <WaitingRow key={item.step === 'report' ? item.activity.id : item.wave.id} item={item} ask={ask} />
              ))}
            </Rows>
          )}
        </Band>
      )}
      <Band name="next" title={t('start.next')} note={next.length > 0 ? weekNote : undefined}>
        {next.length === 0 && <p className="empty">{t('start.nothingNext')}</p>}
        {next.length > 0 && (
          <Rows>
            {next.slice(0, Math.max(nearest, inWeek)).map((coming) => (
              <ComingRow key={coming.occasion.id} coming={coming} />
            ))}
          </Rows>
        )}
      </Band>
      <Band name="results" title={t('start.results')}>
        {results.length === 0 && <p className="empty">{t('start.noResults')}</p>}
        {results.length > 0 && (
          <Rows kind="wait">
            {results.slice(0, latestResults).map((placed) => (
              <ResultRow key={placed.wave.id} placed={placed} />
            ))}
          </Rows>
        )}
      </Band>
    </div>
  );
}

interface BandProps {
  readonly name: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

function Band({ name, title, note, children }: BandProps): ReactElement {
  return (
    <section className="band" aria-labelledby={bandAnchor(name)}>
      <div>
        <h2 id={bandAnchor(name)} tabIndex={-1}>
          {title}
        </h2>
        {note && <p className="meta">{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}

function Rows({ kind, children }: { readonly kind?: 'wait'; readonly children: ReactNode }): ReactElement {
  return <ul className={kind ? `rows ${kind}` : 'rows'}>{children}</ul>;
}
