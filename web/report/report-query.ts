// A released result does not change, but new ones come: the report is kept while it is read and asked for again when opened.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ComposedReport } from '../../reports/compose/report.ts';
import { api } from '../api/client.ts';

const freshMs = 30_000;

/** The report of one wave in one language. */
export const waveReportQuery = (wave: string, locale: string) =>
  queryOptions({
    queryKey: ['wave-report', wave, locale],
    queryFn: ({ signal }) => api.get<ComposedReport>(`/waves/${encodeURIComponent(wave)}/report?locale=${locale}`, signal),
    staleTime: freshMs,
    placeholderData: keepPreviousData,
  });

/** The report of an activity in one language; the last language stays on the page until the other has come. */
export const reportQuery = (activity: string, locale: string) =>
  queryOptions({
    queryKey: ['report', activity, locale],
    queryFn: ({ signal }) => api.get<ComposedReport>(`/activities/${encodeURIComponent(activity)}/report?locale=${locale}`, signal),
    staleTime: freshMs,
    placeholderData: keepPreviousData,
  });
