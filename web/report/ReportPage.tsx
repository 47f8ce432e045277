// The page at /activities/:id/report. It brings Chart.js, so the organiser's app fetches it when it is first opened.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useLanguage } from '../i18n/use-language.ts';
import { FailurePage } from '../organiser/states/FailurePage.tsx';
import { Waiting } from '../organiser/states/Waiting.tsx';
import { Report } from './Report.tsx';
import { reportQuery } from './report-query.ts';
import './report.css';

/** The report of the activity in the address. */
export function ReportPage(): ReactElement {
  const { id = '' } = useParams();
  const { locale } = useLanguage();
  const { data, error, refetch } = useQuery(reportQuery(id, locale));
  if (data) return <Report report={data} />;
  return error ? <FailurePage error={error} again={refetch} /> : <Waiting />;
}
