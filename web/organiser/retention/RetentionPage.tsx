// The pages at /activities/:id/retention and /retention: how long answers are kept, what goes when, and what has gone.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { type Erasure, retentionDay } from '../../../surveys/fieldwork/retention.ts';
import { activityQuery } from '../../api/queries.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { NotFoundPage } from '../states/NotFoundPage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { longDate } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { ErasureLog, PlannedErasures, useCountWords } from './ErasureTables.tsx';
import { RetentionDialog } from './RetentionDialog.tsx';
import { erasuresQuery } from './retention-queries.ts';
import '../css/after.css';

/** Of one activity: the decision about each wave too. */
export function RetentionPage(): ReactElement {
  const { id = '' } = useParams();
  const { t } = useTranslation('after');
  const { data: view, error, refetch } = useQuery(activityQuery(id));
  if (!view) return error ? <FailurePage error={error} again={refetch} /> : <Waiting />;
  if (view.role !== 'owner') return <NotFoundPage />;
  return (
    <div className="wrap retention-page">
      <p className="crumb">
        <Link to={`/activities/${encodeURIComponent(id)}`}>{view.activity.title}</Link>
      </p>
      <PageHeading title={t('retention.title')} />
      <p className="lead">{t('retention.lead')}</p>
      <Decisions view={view} />
      <Erasing activity={id} />
    </div>
  );
}

/** Of every activity, for admins. */
export function AllRetentionPage(): ReactElement {
  const { t } = useTranslation('after');
  return (
    <div className="wrap retention-page">
      <PageHeading title={t('retention.title')} />
      <p className="lead">{t('retention.lead')}</p>
      <Erasing activity={undefined} />
    </div>
  );
}

function Decisions({ view }: { readonly view: ActivityView }): ReactElement {
  const { t } = useTranslation('after');
  const [changing, change] = useState<WaveView>();
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t('retention.decisions')}</h2>
      {view.waves.length === 0 ? (
        <p className="meta">{t('retention.noWaves')}</p>
      ) : (
        <ul className="decisions">
          {view.waves.map((wave) => (
            <Decision
              key={wave.id}
              wave={wave}
              occasion={view.occasions.find(({ id }) => id === wave.occasion)}
              onChange={() => change(wave)}
            />
          ))}
        </ul>
      )}
      {changing && <RetentionDialog activity={view.activity.id} wave={changing} onClose={() => change(undefined)} />}
    </section>
  );
}

interface DecisionProps {
  readonly wave: WaveView;
  readonly occasion: Occasion | undefined;
  readonly onChange: () => void;
}

function Decision({ wave, occasion, onChange }: DecisionProps): ReactElement {
  const { t } = useTranslation('after');
  const { waveName, occasionName } = useWords();
  const { retention, erased } = wave;
  const day = retentionDay(wave);
  const words = [retention?.decision, retention?.caseNumber && t('retention.case', { number: retention.caseNumber })]
    .filter(Boolean)
    .join(', ');
  return (
    <li>
      <div>
        <strong>{waveName(wave)}</strong> <span className="meta code">{wave.code}</span>
        {occasion && <p className="meta">{occasionName(occasion)}</p>}
        <p>{erased ? <ErasedOn erased={erased} /> : <Until wave={wave} day={day} />}</p>
        {words && <p className="meta">{words}</p>}
      </div>
      {!wave.erasing && (
        <Button kind="plain" size="s" onClick={onChange}>
          {t('retention.change')}
          <span className="vh"> {`${waveName(wave)} ${wave.code}`}</span>
        </Button>
      )}
    </li>
  );
}

function ErasedOn({ erased: { on, responses: count, step } }: { readonly erased: Erasure }): ReactElement {
  const { t } = useTranslation('after');
  const { locale } = useWords();
  const countWords = useCountWords();
  const day = longDate(on, locale);
  if (step) return <>{t('retention.someErasedOn', { day, many: countWords({ count, step }) })}</>;
  return <>{t('retention.erasedOn', { day, count })}</>;
}

function Until({ wave: { retention }, day }: { readonly wave: WaveView; readonly day: string | undefined }): ReactElement {
  const { t } = useTranslation('after');
  const { locale } = useWords();
  const until = retention?.until;
  if (day) return <>{t('retention.goesOn', { day: longDate(day, locale) })}</>;
  if (until && 'years' in until) return <>{t('retention.goesAfter', { count: until.years })}</>;
  return <>{t('retention.notDecided')}</>;
}

/** What goes today and later, the button, and the log. */
function Erasing({ activity }: { readonly activity: string | undefined }): ReactElement {
  const { t } = useTranslation('after');
  const { locale } = useWords();
  const [isAsking, ask] = useState(false);
  const { data: plan, error, refetch } = useQuery(erasuresQuery(activity));
  if (!plan) return error ? <FailurePage error={error} again={refetch} /> : <Waiting />;
  const due = plan.planned.filter(({ on }) => on <= plan.today);
  return (
    <>
      <section aria-labelledby="goes">
        <h2 id="goes">{t('erase.goes')}</h2>
        <p>{plan.daily ? t('erase.daily') : t('erase.byHand')}</p>
        {plan.lastRound && <p className="meta">{t('erase.lastRound', { day: longDate(plan.lastRound, locale) })}</p>}
        <p className="meta">{plan.listsAfterDays === null ? t('erase.listsStay') : t('erase.lists', { count: plan.listsAfterDays })}</p>
        <PlannedErasures plan={plan} showActivity={activity === undefined} />
        {due.length > 0 && (
          <>
            <Note kind="warn">{t('erase.archiveFirst')}</Note>
            <div className="row">
              {[...new Set(due.map((one) => one.activity.id))].map((id) => (
                <a key={id} className="btn" href={`/api/activities/${encodeURIComponent(id)}/report.zip?locale=${locale}`}>
                  {t('erase.archive', { activity: due.find((one) => one.activity.id === id)?.activity.title })}
                </a>
              ))}
              <Button onClick={() => ask(true)}>{t('erase.open')}</Button>
            </div>
          </>
        )}
      </section>
      <section aria-labelledby="gone">
        <h2 id="gone">{t('erase.log')}</h2>
        <ErasureLog log={plan.log} showActivity={activity === undefined} />
      </section>
      {isAsking && <EraseDialog activity={activity} due={due} onClose={() => ask(false)} />}
    </>
  );
}
