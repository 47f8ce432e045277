import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../../design/Button.tsx';
import { useCanChange } from '../session/use-can-change.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import { useWords } from '../words/use-words.ts';

const steps = ['make', 'open', 'close', 'release'] as const;

/** Nothing is there yet: how an evaluation goes, in four steps, and the way to the first. */
export function FirstSteps(): ReactElement {
  const { t } = useWords();
  const canChange = useCanChange();
  return (
    <div className="wrap intro">
      <PageHeading title={t('first.title')} />
      <p className="lead">{t('first.text')}</p>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step}>
            <h2>{t(`first.${step}`)}</h2>
            <p>{t(`first.${step}Text`)}</p>
          </li>
        ))}
      </ol>
      {canChange && (
        <div className="row">
          <Link className={buttonClass('primary')} to="/activities/new">
            {t('activities.newProject')}
          </Link>
          <Link className={buttonClass()} to="/activities/new?kind=network-cycle">
            {t('activities.newCycle')}
          </Link>
        </div>
      )}
    </div>
  );
}
