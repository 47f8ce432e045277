// The page at /activities/:id/occasions/:occasion: everything about one session, meeting or workshop that whoever runs it needs before,
// during and after. Printed, it is what participants may have on the wall: agenda, preparation, homework and ground rules.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type Occasion, timesOf } from '../../../surveys/fieldwork/occasion.ts';
import type { ActivityView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { ActivityDialog } from '../activity/ActivityDialog.tsx';
import { DeskContext, type DialogWanted } from '../activity/desk.ts';
import { Waves } from '../activity/Timeline.tsx';
import { OfActivity } from '../people/PeoplePage.tsx';
import { rightsOf } from '../session/rights-of.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import { Failure } from '../states/Failure.tsx';
import { NotFoundPage } from '../states/NotFoundPage.tsx';
import { capitalised, longDate } from '../words/dates.ts';
import { useToday } from '../words/use-today.ts';
import { useWords } from '../words/use-words.ts';
import { Attendance } from './Attendance.tsx';
import { Attitudes } from './Attitudes.tsx';
import { Checklist } from './Checklist.tsx';
import { Documentation } from './Documentation.tsx';
import { occasionQuery } from './occasion-queries.ts';
import { PlanText } from './PlanText.tsx';
import { Programme } from './Programme.tsx';
import '../css/occasion.css';

export function OccasionPage(): ReactElement {
  const { occasion: id } = useParams();
  return (
    <OfActivity>
      {(view) => {
        const occasion = view.occasions.find((one) => one.id === id);
        return occasion ? <OneOccasion key={occasion.id} view={view} occasion={occasion} /> : <NotFoundPage />;
      }}
    </OfActivity>
  );
}

interface OneOccasionProps {
  readonly view: ActivityView;
  readonly occasion: Occasion;
}

function OneOccasion({ view, occasion }: OneOccasionProps): ReactElement {
  const { t } = useTranslation('occasion');
  const date = useToday();
  const [dialog, ask] = useState<DialogWanted>();
  const desk = useMemo(() => ({ view, date, rights: rightsOf(view.role), ask }), [view, date]);
  const { rights } = desk;
  const { data, error } = useQuery({ ...occasionQuery(view.activity.id, occasion.id), enabled: rights.runs });
  const of = { activity: view.activity.id, occasion };
  const isGathering = occasion.kind !== 'step';
  return (
    <DeskContext value={desk}>
      <div className="wrap occasion-page">
        <OccasionHead view={view} occasion={occasion} ask={ask} />
        {rights.runs && !data && (error ? <Failure error={error} /> : <p className="meta">{t('waiting')}</p>)}
        <div className="occasion-columns">
          <div>
            {isGathering && <Programme {...of} canChange={rights.owns} />}
            {data && <PlanText {...of} what="preparation" plan={data.plan} />}
            {data && <PlanText {...of} what="homework" plan={data.plan} />}
            {data && isGathering && <Attendance {...of} counted={data.counted} seesNames={rights.owns} />}
            {data && <Documentation {...of} plan={data.plan} />}
            <OccasionWaves view={view} occasion={occasion} />
          </div>
          {data && (
            <div>
              {isGathering && <Attitudes {...of} plan={data.plan} />}
              <Checklist {...of} plan={data.plan} />
            </div>
          )}
        </div>
      </div>
      {dialog && <ActivityDialog wanted={dialog} onClose={() => ask(undefined)} />}
    </DeskContext>
  );
}

function OccasionHead({ view, occasion, ask }: OneOccasionProps & { readonly ask: (dialog: DialogWanted) => void }): ReactElement {
  const { t } = useTranslation('occasion');
  const { locale, occasionName } = useWords();
  const { activity, role } = view;
  const { owns, runs } = rightsOf(role);
  const { date, ends, place } = occasion;
  const days = ends && ends !== date ? `${longDate(date, locale)} – ${longDate(ends, locale)}` : longDate(date, locale);
  const times = timesOf(occasion, locale);
  const when = [capitalised(days), times && t('at', { times }), place].filter(Boolean).join(', ');
  return (
    <div className="head">
      <p className="crumb">
        <Link to={`/activities/${activity.id}`}>{activity.title}</Link>
      </p>
      <div className="titlerow">
        <div>
          <PageHeading title={occasionName(occasion)} />
          <p className="lead">{when}</p>
        </div>
        <div className="row no-print">
          {runs && occasion.kind !== 'step' && <Button onClick={() => window.print()}>{t('print')}</Button>}
          {owns && <Button onClick={() => ask({ kind: 'occasion', occasion })}>{t('edit')}</Button>}
        </div>
      </div>
      {occasion.cancelled && <Note kind="warn">{t('cancelled')}</Note>}
    </div>
  );
}

/** As rows: the one panel, with code and QR, is on the activity's page. */
function OccasionWaves({ view, occasion }: OneOccasionProps): ReactElement {
  const { t } = useTranslation('occasion');
  const waves = view.waves.filter((wave) => wave.occasion === occasion.id);
  return (
    <section className="no-print sess">
      <h2>{t('waves.title')}</h2>
      {waves.length === 0 ? (
        <p className="meta">{t('waves.none')}</p>
      ) : (
        <Waves waves={waves} focus={undefined} attended={occasion.attended} />
      )}
    </section>
  );
}
