import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../../design/Button.tsx';
import { Plain } from '../shell/Plain.tsx';
import { useWords } from '../words/use-words.ts';

export function NotFoundPage(): ReactElement {
  const { t } = useWords();
  return (
    <Plain title={t('notFound.title')}>
      <p className="lead">{t('notFound.text')}</p>
      <div className="row">
        <Link to="/activities" className={buttonClass('primary')}>
          {t('notFound.toActivities')}
        </Link>
        <Link to="/" className={buttonClass()}>
          {t('failure.toStart')}
        </Link>
      </div>
    </Plain>
  );
}
