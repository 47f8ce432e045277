import type { ReactElement } from 'react';
import type { Figure, ReportSection } from '../../reports/compose/report.ts';
import { sectionAnchor } from '../../reports/document/section-anchor.ts';
import { FigureBlock, Under } from './FigureBlock.tsx';

interface SectionBlockProps {
  readonly section: ReportSection;
  /** Where the figures' pictures are; undefined where there are none. */
  readonly pictures: string | undefined;
  readonly locale: string;
}

/** Figures in rows: trends that follow each other share one, since small charts are compared best side by side. */
function rowsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const rows: Figure[][] = [];
  for (const figure of figures) {
    const last = rows.at(-1);
    if (figure.kind === 'trend' && last?.[0]?.kind === 'trend') last.push(figure);
    else rows.push([figure]);
  }
  return rows;
}

/** What the n of a figure is of, and its notes, as one text to compare. */
function baseOf(figure: Figure): string {
  return [figure.base, ...figure.notes].join('\n');
}

/** One part of the report: its title, what it is about, its figures. */
export function SectionBlock({ section, pictures, locale }: SectionBlockProps): ReactElement {
  const [only, ...others] = section.figures;
  const titleSaid = others.length === 0 && only?.title === section.title;
  return (
    <section id={sectionAnchor(section.id)} aria-labelledby={`${sectionAnchor(section.id)}-title`}>
      <div className="shead">
        <h2 id={`${sectionAnchor(section.id)}-title`}>{section.title}</h2>
        {section.intro && <p>{section.intro}</p>}
        {section.notes && <Gaps notes={section.notes} />}
      </div>
      {rowsOf(section.figures).map((row) => (
        <FigureRow key={row[0]?.id} row={row} pictures={pictures} locale={locale} titleSaid={titleSaid} />
      ))}
    </section>
  );
}

/** What is missing, and why. */
function Gaps({ notes }: { readonly notes: readonly string[] }): ReactElement {
  return (
    <ul className="gaps">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

interface FigureRowProps extends Omit<SectionBlockProps, 'section'> {
  readonly row: readonly Figure[];
  readonly titleSaid: boolean;
}

/** Figures that stand together; what they have in common in words is said once, under them. */
function FigureRow({ row, pictures, locale, titleSaid }: FigureRowProps): ReactElement {
  const [first, ...others] = row;
  const shared = first && others.length > 0 && others.every((figure) => baseOf(figure) === baseOf(first)) ? first : undefined;
  return (
    <div className="figures">
      <div className={first?.kind === 'trend' ? 'trends' : undefined}>
        {row.map((figure) => (
          <FigureBlock key={figure.id} {...{ figure, pictures, locale, titleSaid }} baseSaid={shared !== undefined} />
        ))}
      </div>
      {shared && <Under figure={shared} />}
    </div>
  );
}
