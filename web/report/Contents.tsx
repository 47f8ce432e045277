import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComposedReport } from '../../reports/compose/report.ts';
import { sectionAnchor } from '../../reports/document/section-anchor.ts';
import { useCurrentSection } from './use-current-section.ts';

interface ContentsProps extends Pick<ComposedReport, 'sections'> {
  /** What stands before the sections. */
  readonly first: { readonly id: string; readonly title: string } | undefined;
  /** What stands after them. */
  readonly last?: { readonly id: string; readonly title: string } | undefined;
}

/** The jump list beside the report, with the section that is being read. */
export function Contents({ sections, first, last }: ContentsProps): ReactElement {
  const { t } = useTranslation('report');
  const places = [
    ...(first ? [first] : []),
    ...sections.map(({ id, title }) => ({ id: sectionAnchor(id), title })),
    ...(last ? [last] : []),
    { id: 'method', title: t('method') },
  ];
  const current = useCurrentSection(places.map(({ id }) => id));
  return (
    <nav className="toc" aria-label={t('contents')}>
      <ol className="toc-list">
        {places.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
