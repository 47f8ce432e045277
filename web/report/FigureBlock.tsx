import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../reports/compose/report.ts';
import { pictureAddress } from './addresses.ts';
import { ChartCanvas } from './ChartCanvas.tsx';
import { FigureLink } from './FigureLink.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { Voices } from './Voices.tsx';

interface FigureBlockProps {
  readonly figure: Figure;
  /** Where its picture is; undefined where there is none. */
  readonly pictures: string | undefined;
  readonly locale: string;
  /** The section's title says the same, so the figure's own is only for those who listen. */
  readonly titleSaid?: boolean;
  /** The base and notes stand once for several figures, so not here. */
  readonly baseSaid?: boolean;
}

/** One figure: its chart, table or texts, what it is of, and ways to take it along. */
export function FigureBlock({ figure, pictures, locale, titleSaid, baseSaid }: FigureBlockProps): ReactElement {
  const isChart = figure.kind !== 'texts' && figure.kind !== 'table';
  return (
    <article className={`figure ${figure.kind}`} id={figure.id} aria-labelledby={`${figure.id}-title`}>
      <h3 id={`${figure.id}-title`} className={titleSaid ? 'vh' : undefined}>
        {figure.title}
      </h3>
      {figure.kind === 'trend' && figure.verdict && <p className={`verdict ${figure.verdict.kind}`}>{figure.verdict.text}</p>}
      {isChart && <ChartCanvas figure={figure} locale={locale} />}
      {figure.kind === 'texts' && <Voices figure={figure} />}
      {figure.kind === 'table' && <NumbersTable table={figure.table} locale={locale} />}
      {!baseSaid && <Under figure={figure} />}
      <Actions figure={figure} pictures={pictures} locale={locale} isChart={isChart} />
    </article>
  );
}

/** What the n is of, and notes on method. */
export function Under({ figure }: { readonly figure: Figure }): ReactElement {
  return (
    <div className="under">
      <p>{figure.base}</p>
      {figure.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

function Actions({
  figure,
  pictures,
  locale,
  isChart,
}: Pick<FigureBlockProps, 'figure' | 'pictures' | 'locale'> & { readonly isChart: boolean }): ReactElement {
  const { t } = useTranslation('report');
  const { title } = figure;
  return (
    <div className="acts">
      {isChart && (
        <details className="fold">
          <summary>{t('showTable')}</summary>
          <NumbersTable table={figure.table} locale={locale} />
        </details>
      )}
      {isChart && pictures !== undefined && (
        <a
          className="act"
          href={pictureAddress(pictures, figure.id, locale)}
          download={`${figure.id}.png`}
          aria-label={t('downloadPictureOf', { title })}
        >
          {t('downloadPicture')}
        </a>
      )}
      <FigureLink id={figure.id} title={title} />
    </div>
  );
}
