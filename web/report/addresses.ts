// Where the files of a report are: the routes of the contract.

import type { ComposedReport } from '../../reports/compose/report.ts';

export interface ReportFile {
  readonly name: 'pdf' | 'document' | 'excel' | 'analysis' | 'package' | 'rows' | 'words' | 'codebook';
  readonly href: string;
}

function fileOf(activity: string, rest: string): string {
  return `/api/activities/${encodeURIComponent(activity)}/${rest}`;
}

/** Where the files of a report are: its activity's, or its wave's where it is of one wave alone. */
export function filesBase({ activity, wave }: Pick<ComposedReport, 'activity' | 'wave'>): string {
  return wave ? `/api/waves/${encodeURIComponent(wave.id)}` : `/api/activities/${encodeURIComponent(activity.id)}`;
}

/** The files of one wave, in the order of the menu. */
export function waveFiles(wave: string, locale: string): readonly ReportFile[] {
  const base = `/api/waves/${encodeURIComponent(wave)}`;
  return [
    { name: 'pdf', href: `${base}/report.pdf?locale=${locale}` },
    { name: 'document', href: `${base}/report.html?locale=${locale}` },
    { name: 'rows', href: `${base}/responses.csv?profile=excel-sv` },
    { name: 'words', href: `${base}/texts.csv?profile=excel-sv` },
    { name: 'codebook', href: `${base}/codebook.csv?profile=excel-sv&locale=${locale}` },
  ];
}

/** The files of a whole report, in the order of the menu. */
export function reportFiles(activity: string, locale: string): readonly ReportFile[] {
  return [
    { name: 'pdf', href: fileOf(activity, `report.pdf?locale=${locale}`) },
    { name: 'document', href: fileOf(activity, `report.html?locale=${locale}`) },
    { name: 'excel', href: fileOf(activity, 'figures.csv?profile=excel-sv') },
    { name: 'analysis', href: fileOf(activity, 'figures.csv?profile=data') },
    { name: 'package', href: fileOf(activity, `report.zip?locale=${locale}`) },
  ];
}

/** One figure as a picture for a slide; `base` as `filesBase` gives it. */
export function pictureAddress(base: string, figure: string, locale: string): string {
  return `${base}/figures/${encodeURIComponent(figure)}.png?locale=${locale}`;
}

/** The sheet of one municipality. */
export function sheetAddress(activity: string, municipality: string, locale: string): string {
  return fileOf(activity, `municipalities/${encodeURIComponent(municipality)}/sheet.html?locale=${locale}`);
}
