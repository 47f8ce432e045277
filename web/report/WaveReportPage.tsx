// The page at /waves/:id/report: one wave alone. Like the activity's report it is fetched when it is first opened.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useLanguage } from '../i18n/use-language.ts';
import { FailurePage } from '../organiser/states/FailurePage.tsx';
import { Waiting } from '../organiser/states/Waiting.tsx';
import { Report } from './Report.tsx';
import { waveReportQuery } from './report-query.ts';
import './report.css';

/** The report of the wave in the address. */
export function WaveReportPage(): ReactElement {
  const { id = '' } = useParams();
  const { locale } = useLanguage();
  const { data, error, refetch } = useQuery(waveReportQuery(id, locale));
  if (data) return <Report report={data} />;
  return error ? <FailurePage error={error} again={refetch} /> : <Waiting />;
}
