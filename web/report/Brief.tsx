import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComposedReport } from '../../reports/compose/report.ts';

/** "Kort sagt": sentences that follow from figures by rule, each with a way to its figure. */
export function Brief({ brief }: { readonly brief: ComposedReport['brief'] }): ReactElement {
  const { t } = useTranslation('report');
  return (
    <section id="brief" aria-labelledby="brief-title">
      <div className="shead">
        <h2 id="brief-title">{t('brief')}</h2>
      </div>
      <ul className="brief">
        {brief.map(({ value, text, figure }) => (
          <li key={`${figure} ${text}`}>
            <b>{value}</b>
            <p>
              {text} <a href={`#${figure}`}>{t('toFigure')}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
