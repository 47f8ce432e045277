import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ActivitySummary } from '../../api/shapes.ts';
import { Note } from '../../design/Note.tsx';
import '../css/after.css';

/** Tells those who answer for an activity that answers are past their day. Nothing is erased by itself unless the operator has said so. */
export function OverdueNote({ summaries }: { readonly summaries: readonly ActivitySummary[] }): ReactElement | null {
  const { t } = useTranslation('after');
  const overdue = summaries.filter(({ role, overdue: waves }) => role === 'owner' && waves > 0);
  if (overdue.length === 0) return null;
  return (
    <div className="wrap">
      <Note kind="wait">
        <ul className="plain-list">
          {overdue.map(({ id, title, overdue: count }) => (
            <li key={id}>
              <Link to={`/activities/${encodeURIComponent(id)}/retention`}>{title}</Link>: {t('erase.start', { count })}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
