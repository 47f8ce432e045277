import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComposedReport } from '../../reports/compose/report.ts';
import { sheetAddress } from './addresses.ts';

interface SheetsProps {
  readonly sheets: NonNullable<ComposedReport['sheets']>;
  readonly activity: string;
  readonly locale: string;
}

/** One sheet a municipality, to open or to send: its own answers beside the county's. */
export function Sheets({ sheets, activity, locale }: SheetsProps): ReactElement {
  const { t } = useTranslation('report');
  return (
    <section id="sheets" aria-labelledby="sheets-title">
      <div className="shead">
        <h2 id="sheets-title">{t('sheets')}</h2>
        <p>{t('sheetsWhat')}</p>
      </div>
      <ul className="sheets">
        {sheets.map(({ code, name }) => (
          <li key={code}>
            <a href={sheetAddress(activity, code, locale)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
