import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComposedReport } from '../../reports/compose/report.ts';
import { PageHeading } from '../organiser/shell/PageHeading.tsx';
import { reportFiles, waveFiles } from './addresses.ts';
import { DownloadMenu } from './DownloadMenu.tsx';

/** What the report is of, in one look: title, lead, a few facts, and the way to take it along. */
export function ReportHead({ report }: { readonly report: ComposedReport }): ReactElement {
  const { t } = useTranslation('report');
  const { activity, facts, wave, locale } = report;
  return (
    <div className="head">
      <div className="wrap">
        {activity.example && <p className="note wait example-note">{t('example')}</p>}
        <p className="crumb">
          <Link to={`/activities/${encodeURIComponent(activity.id)}`}>{activity.title}</Link>
        </p>
        <div className="titlerow">
          <PageHeading title={report.title} />
          <DownloadMenu files={wave ? waveFiles(wave.id, locale) : reportFiles(activity.id, locale)} />
        </div>
        <p className="lead">{report.lead}</p>
        {facts.length > 0 && <Facts facts={facts} />}
      </div>
    </div>
  );
}

function Facts({ facts }: { readonly facts: ComposedReport['facts'] }): ReactElement {
  return (
    <dl className="facts">
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
