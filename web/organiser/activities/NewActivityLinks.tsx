import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../../design/Button.tsx';
import { useMayMake } from '../session/use-rights.ts';
import { useWords } from '../words/use-words.ts';

/** The ways to a new activity; nothing for those who may only read. */
export function NewActivityLinks(): ReactElement | null {
  const { t } = useWords();
  if (!useMayMake()) return null;
  return (
    <div className="row">
      <Link className={buttonClass('primary')} to="/activities/new">
        {t('activities.newProject')}
      </Link>
      <Link className={buttonClass()} to="/activities/new?kind=network-cycle">
        {t('activities.newCycle')}
      </Link>
      <Link className={buttonClass()} to="/activities/new?kind=strategy-process">
        {t('activities.newProcess')}
      </Link>
    </div>
  );
}
