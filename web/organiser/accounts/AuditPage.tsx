import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditQuery } from '../../api/queries.ts';
import type { AuditLine } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { clockOfTime, shortDate, today } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';

/** What organisers have done, newest first, a page at a time. */
export function AuditPage(): ReactElement {
  const { t } = useTranslation('accounts');
  const [before, setBefore] = useState<number>();
  const lines = useQuery(auditQuery(before));
  if (!lines.data) return lines.error ? <FailurePage error={lines.error} again={lines.refetch} /> : <Waiting />;
  const last = lines.data.at(-1);
  return (
    <>
      <div className="wrap intro">
        <PageHeading title={t('audit.title')} />
        <p className="lead">{t('audit.lead')}</p>
      </div>
      <div className="wrap say">
        {lines.data.length === 0 ? <p className="empty">{t('audit.none')}</p> : <Lines lines={lines.data} />}
        <div className="row">
          {before !== undefined && <Button onClick={() => setBefore(undefined)}>{t('audit.newest')}</Button>}
          {last && last.number > 1 && lines.data.length >= 200 && (
            <Button onClick={() => setBefore(last.number)}>{t('audit.older')}</Button>
          )}
        </div>
      </div>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly AuditLine[] }): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <table className="audit">
      <thead>
        <tr>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.what')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.number} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: AuditLine }): ReactElement {
  const { t } = useTranslation('accounts');
  const { locale } = useWords();
  const { at, by, name, action, activity, wave, person, role, file } = line;
  const day = today(new Date(at));
  const about = [person, role && t(`role.${role}`), file, wave, activity].filter(Boolean).join(', ');
  return (
    <tr>
      <td>
        <time dateTime={at}>
          {shortDate(day, locale)} {day.slice(0, 4)} {clockOfTime(at, locale)}
        </time>
      </td>
      <td>{by === 'account' ? name : t(`audit.by.${by}`, { name })}</td>
      <td>
        {t(`audit.action.${action}`)}
        {about && <span className="meta"> {about}</span>}
      </td>
    </tr>
  );
}
