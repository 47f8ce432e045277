// What an archive needs to say for itself, for whoever opens it in twenty years: what it is, which decision and case it belongs to, and how to
// see that nothing in it has changed.
import type { ReportInput } from '../../reports/compose/report-input.ts';
import { type Retention, retentionDay } from '../../surveys/fieldwork/retention.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';

type Locale = 'sv' | 'en';

/** README.txt of an archive. */
export function archiveReadme({ activity, waves, ...input }: ReportInput): string {
  const locale: Locale = input.locale === 'en' ? 'en' : 'sv';
  const w = words[locale];
  const { title, organiser, contact, example } = activity;
  return [
    title,
    '='.repeat(title.length),
    '',
    ...(example ? [w.example, ''] : []),
    `${w.organiser}: ${organiser}`,
    ...(contact ? [`${w.contact}: ${contact}`] : []),
    '',
    w.holds,
    ...w.files,
    '',
    w.waves,
    ...waves.flatMap((wave) => ['', ...waveLines(wave, locale)]),
    '',
    w.check,
    '',
  ].join('\r\n');
}

/** How long answers are kept and by what decision, as lines. */
export function retentionLines(wave: Pick<Wave, 'retention' | 'closedAt' | 'erased'>, locale: Locale): readonly string[] {
  const w = words[locale];
  const { retention, erased } = wave;
  const day = retentionDay(wave);
  return [
    `${w.decision}: ${retention?.decision ?? w.none}`,
    `${w.caseNumber}: ${retention?.caseNumber ?? w.none}`,
    `${w.until}: ${erased ? w.erased(erased.on, w.count(erased.responses, erased.step)) : (day ?? yearsIn(retention, locale) ?? w.kept)}`,
    ...(retention?.until ? [`${w.figures}: ${w.figuresKinds[retention.figures]}`] : []),
  ];
}

function waveLines(wave: Wave, locale: Locale): readonly string[] {
  const w = words[locale];
  const { title, code, survey, status } = wave;
  return [
    `${title[locale] ?? title.sv} (${code})`,
    `  ${w.survey}: ${survey.id} ${survey.version}`,
    ...(status === 'released' ? [] : [`  ${w.notReleased}`]),
    ...retentionLines(wave, locale).map((line) => `  ${line}`),
  ];
}

function yearsIn(retention: Retention | undefined, locale: Locale): string | undefined {
  const until = retention?.until;
  return until && 'years' in until ? words[locale].years(until.years) : undefined;
}

const words = {
  sv: {
    example: 'Påhittade exempeldata.',
    organiser: 'Arrangör',
    contact: 'Kontakt',
    holds: 'Innehåll',
    files: [
      '  report.html, report.pdf   rapporten',
      '  figures/                  diagrammen som bilder',
      '  data/, excel-sv/          siffror, svar, fritext och kodbok som CSV: för program, och för Excel på svenska',
      '  definitions/              enkäterna som de ställdes, som JSON',
      '  datapackage.json          beskriver CSV-filerna för program (datapackage.org)',
      '  manifest-sha256.txt       kontrollsumma för varje fil',
    ],
    waves: 'Omgångar',
    survey: 'Enkät och version',
    notReleased: 'Resultatet är inte framtaget, så det finns inga svar från omgången här.',
    decision: 'Gallringsbeslut',
    caseNumber: 'Diarienummer',
    until: 'Svaren tas bort',
    figures: 'Siffrorna',
    figuresKinds: { stay: 'är kvar när svaren tas bort', go: 'tas bort med svaren' },
    none: 'inte angivet',
    kept: 'inte bestämt',
    years: (years: number) => `${years} år efter att omgången har stängts`,
    erased: (on: string, count: string) => `${on} togs ${count} svar bort`,
    count: (count: number, step?: number) => (step === undefined ? String(count) : count === 0 ? `färre än ${step}` : `minst ${count}`),
    check: 'Kontrollera att inget har ändrats: sha256sum -c manifest-sha256.txt',
  },
  en: {
    example: 'Invented sample data.',
    organiser: 'Organiser',
    contact: 'Contact',
    holds: 'Contents',
    files: [
      '  report.html, report.pdf   the report',
      '  figures/                  the charts as pictures',
      '  data/, excel-sv/          figures, answers, open answers and codebook as CSV: for programs, and for Excel in Swedish',
      '  definitions/              the surveys as they were asked, as JSON',
      '  datapackage.json          describes the CSV files for programs (datapackage.org)',
      '  manifest-sha256.txt       a checksum of every file',
    ],
    waves: 'Waves',
    survey: 'Survey and version',
    notReleased: 'The results have not been released, so there are no answers from the wave here.',
    decision: 'Retention decision',
    caseNumber: 'Case number',
    until: 'Answers are erased',
    figures: 'Figures',
    figuresKinds: { stay: 'stay when the answers are erased', go: 'are erased with the answers' },
    none: 'not given',
    kept: 'not decided',
    years: (years: number) => `${years} years after the wave has closed`,
    erased: (on: string, count: string) => `${count} answers were erased on ${on}`,
    count: (count: number, step?: number) =>
      step === undefined ? String(count) : count === 0 ? `fewer than ${step}` : `at least ${count}`,
    check: 'See that nothing has changed: sha256sum -c manifest-sha256.txt',
  },
} as const;
