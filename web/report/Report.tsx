import { type ReactElement, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComposedReport } from '../../reports/compose/report.ts';
import { Brief } from './Brief.tsx';
import { Contents } from './Contents.tsx';
import { ReportHead } from './ReportHead.tsx';
import { SectionBlock } from './SectionBlock.tsx';

/** Goes to the figure that the address names, once it is there. */
function useAddressedFigure(): void {
  useLayoutEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id) document.getElementById(id)?.scrollIntoView();
  }, []);
}

/** A composed report as a page. */
export function Report({ report }: { readonly report: ComposedReport }): ReactElement {
  const { t } = useTranslation('report');
  useAddressedFigure();
  const { sections, brief, method, activity, locale } = report;
  return (
    <div className="report" lang={locale}>
      <ReportHead report={report} />
      <div className="wrap body">
        <Contents report={report} />
        <div className="content">
          {brief.length > 0 && <Brief brief={brief} />}
          {sections.length === 0 && <NoResults />}
          {sections.map((section) => (
            <SectionBlock key={section.id} section={section} activity={activity.id} locale={locale} />
          ))}
          <section id="method" aria-labelledby="method-title">
            <div className="shead">
              <h2 id="method-title">{t('method')}</h2>
            </div>
            {method.map((sentence) => (
              <p key={sentence} className="method">
                {sentence}
              </p>
            ))}
          </section>
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
