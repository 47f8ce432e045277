import type { ReactElement } from 'react';
import { NewActivityLinks } from '../activities/NewActivityLinks.tsx';
import { useMayMake } from '../session/use-rights.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import { useWords } from '../words/use-words.ts';

const steps = ['make', 'open', 'close', 'release'] as const;

/** Nothing is there yet: how an evaluation goes, in four steps, and the way to the first. */
export function FirstSteps(): ReactElement {
  const { t } = useWords();
  const mayMake = useMayMake();
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
      {mayMake ? <NewActivityLinks /> : <p>{t('first.noRole')}</p>}
    </div>
  );
}
