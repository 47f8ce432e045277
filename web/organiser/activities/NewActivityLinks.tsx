import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../../design/Button.tsx';
import { useCanChange } from '../session/use-can-change.ts';
import { useWords } from '../words/use-words.ts';

/** The ways to a new activity; nothing for those who may only read. */
export function NewActivityLinks(): ReactElement | null {
  const { t } = useWords();
  if (!useCanChange()) return null;
  return (
    <div className="row">
      <Link className={buttonClass('primary')} to="/activities/new">
        {t('activities.newProject')}
      </Link>
      <Link className={buttonClass()} to="/activities/new?kind=network-cycle">
        {t('activities.newCycle')}
      </Link>
    </div>
  );
}
