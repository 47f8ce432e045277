// The page at /r/:share: where someone without a login comes with a link to a report. The secret stands after the # of the link, is
// exchanged for a cookie of this link alone, and leaves the address before anything else happens.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Problem } from '../../api/problem.ts';
import { buttonClass } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { Plain } from '../shell/Plain.tsx';
import { useFailureWords } from '../states/Failure.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { longDate } from '../words/dates.ts';
import { sharedReportQuery } from './share-queries.ts';
import '../css/after.css';

export function SharedReportPage(): ReactElement {
  const { share = '' } = useParams();
  const [secret] = useState(takeSecret);
  const { data, error, refetch } = useQuery(sharedReportQuery(share, secret));
  const { t } = useTranslation('after');
  const { locale } = useLanguage();
  if (!data) {
    if (error instanceof Problem && (error.status === 404 || error.status === 410)) return <Ended error={error} />;
    return error ? <FailurePage error={error} again={refetch} /> : <Waiting />;
  }
  const base = `/api/shared/${encodeURIComponent(share)}`;
  const files = [
    { name: 'pdf', href: `${base}/report.pdf?locale=${locale}` },
    { name: 'csv', href: `${base}/figures.csv?profile=excel-sv` },
  ] as const;
  return (
    <Plain title={data.title}>
      <p className="lead">{t('shared.lead', { organiser: data.organiser })}</p>
      {data.example && <Note kind="wait">{t('shared.example')}</Note>}
      <p>
        <a className={buttonClass('primary')} href={`${base}/report.html?locale=${locale}`}>
          {t('shared.read')}
        </a>
      </p>
      <ul className="plain-list shared-files">
        {files.map(({ name, href }) => (
          <li key={name}>
            <a href={href} download>
              {t(`shared.${name}`)}
            </a>{' '}
            <span className="meta">{t(`shared.${name}What`)}</span>
          </li>
        ))}
      </ul>
      <p className="meta">{t('shared.until', { day: longDate(data.lastDay, locale) })}</p>
    </Plain>
  );
}

/** The link has run out, been taken back, or is not whole. */
function Ended({ error }: { readonly error: Problem }): ReactElement {
  const { title, detail } = useFailureWords(error);
  return (
    <Plain title={title}>
      <p className="lead" role="alert">
        {detail}
      </p>
    </Plain>
  );
}

function takeSecret(): string | undefined {
  const secret = new URLSearchParams(window.location.hash.replace(/^#/, '')).get('k') || undefined;
  if (secret) window.history.replaceState(window.history.state, '', window.location.pathname);
  return secret;
}
