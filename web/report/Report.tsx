import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComposedReport } from '../../reports/compose/report.ts';
import { filesBase } from './addresses.ts';
import { Brief } from './Brief.tsx';
import { Contents } from './Contents.tsx';
import { Method } from './Method.tsx';
import { ReportHead } from './ReportHead.tsx';
import { SectionBlock } from './SectionBlock.tsx';
import { Sheets } from './Sheets.tsx';
import { useAddressedFigure } from './use-addressed-figure.ts';

/** A composed report as a page. */
export function Report({ report }: { readonly report: ComposedReport }): ReactElement {
  const { t } = useTranslation('report');
  useAddressedFigure();
  const { sections, brief, method, locale, sheets } = report;
  return (
    <div className="report" lang={locale}>
      <ReportHead report={report} />
      <div className="wrap body">
        <Contents
          sections={sections}
          first={brief.length > 0 ? { id: 'brief', title: t('brief') } : undefined}
          last={sheets ? { id: 'sheets', title: t('sheets') } : undefined}
        />
        <div className="content">
          {brief.length > 0 && <Brief brief={brief} />}
          {sections.length === 0 && <NoResults />}
          {sections.map((section) => (
            <SectionBlock key={section.id} section={section} pictures={filesBase(report)} locale={locale} />
          ))}
          {sheets && <Sheets sheets={sheets} activity={report.activity.id} locale={locale} />}
          <Method method={method} />
        </div>
      </div>
    </div>
  );
}

function NoResults(): ReactElement {
  const { t } = useTranslation('report');
  return (
    <section className="note">
      <h2>{t('empty')}</h2>
      <p>{t('emptyWhat')}</p>
    </section>
  );
}
