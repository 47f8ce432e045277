// The page at /overview/:kind: activities of one kind side by side. It brings Chart.js, so it is fetched when it is first opened.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ComposedOverview, OverviewActivity } from '../../reports/compose/overview.ts';
import { api } from '../api/client.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { PageHeading } from '../organiser/shell/PageHeading.tsx';
import { FailurePage } from '../organiser/states/FailurePage.tsx';
import { Waiting } from '../organiser/states/Waiting.tsx';
import { Contents } from '../report/Contents.tsx';
import { Method } from '../report/Method.tsx';
import { SectionBlock } from '../report/SectionBlock.tsx';
import { useAddressedFigure } from '../report/use-addressed-figure.ts';
import '../report/report.css';

const overviewQuery = (kind: string, locale: string) =>
  queryOptions({
    queryKey: ['overview', kind, locale],
    queryFn: ({ signal }) => api.get<ComposedOverview>(`/overview?kind=${encodeURIComponent(kind)}&locale=${locale}`, signal),
    placeholderData: keepPreviousData,
  });

/** The overview of the kind in the address. */
export function OverviewPage(): ReactElement {
  const { kind = '' } = useParams();
  const { locale } = useLanguage();
  const { data, error, refetch } = useQuery(overviewQuery(kind, locale));
  if (data) return <Overview overview={data} />;
  return error ? <FailurePage error={error} again={refetch} /> : <Waiting />;
}

/** The overview as a page: which activities, then a chart for each question they share. */
function Overview({ overview }: { readonly overview: ComposedOverview }): ReactElement {
  const { t } = useTranslation('report');
  useAddressedFigure();
  const { title, lead, activities, sections, method, locale } = overview;
  return (
    <div className="report" lang={locale}>
      <div className="head">
        <div className="wrap">
          {activities.some(({ example }) => example) && <p className="note wait example-note">{t('overview.example')}</p>}
          <p className="crumb">
            <Link to="/activities">{t('overview.back')}</Link>
          </p>
          <PageHeading title={title} />
          <p className="lead">{lead}</p>
        </div>
      </div>
      <div className="wrap body">
        <Contents sections={sections} first={{ id: 'activities', title: t('overview.activities') }} />
        <div className="content">
          <Activities activities={activities} />
          {sections.map((section) => (
            <SectionBlock key={section.id} section={section} pictures={undefined} locale={locale} />
          ))}
          <Method method={method} />
        </div>
      </div>
    </div>
  );
}

/** Which activities are compared, and how much of each has results. */
function Activities({ activities }: { readonly activities: readonly OverviewActivity[] }): ReactElement {
  const { t } = useTranslation('report');
  return (
    <section id="activities" aria-labelledby="activities-title">
      <div className="shead">
        <h2 id="activities-title">{t('overview.activities')}</h2>
        {activities.length === 0 && <p>{t('overview.none')}</p>}
      </div>
      <ul className="overview-activities">
        {activities.map(({ id, title, organiser, released, waves }) => (
          <li key={id}>
            <Link to={`/activities/${encodeURIComponent(id)}/report`}>{title}</Link>
            <span className="meta">
              {organiser}. {released === 0 ? t('overview.nothing') : t('overview.released', { count: released, waves })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
