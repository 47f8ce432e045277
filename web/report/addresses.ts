// Where the files of a report are: the routes of the contract.

export interface ReportFile {
  readonly name: 'document' | 'excel' | 'analysis' | 'package';
  readonly href: string;
}

function fileOf(activity: string, rest: string): string {
  return `/api/activities/${encodeURIComponent(activity)}/${rest}`;
}

/** The files of a whole report, in the order of the menu. */
export function reportFiles(activity: string, locale: string): readonly ReportFile[] {
  return [
    { name: 'document', href: fileOf(activity, `report.html?locale=${locale}`) },
    { name: 'excel', href: fileOf(activity, 'figures.csv?profile=excel-sv') },
    { name: 'analysis', href: fileOf(activity, 'figures.csv?profile=data') },
    { name: 'package', href: fileOf(activity, `report.zip?locale=${locale}`) },
  ];
}

/** One figure as a picture for a slide. */
export function pictureAddress(activity: string, figure: string, locale: string): string {
  return fileOf(activity, `figures/${encodeURIComponent(figure)}.png?locale=${locale}`);
}
