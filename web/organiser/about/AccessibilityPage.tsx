import type { ReactElement } from 'react';
import { Plain } from '../shell/Plain.tsx';
import { useWords } from '../words/use-words.ts';

/** What has been done for everyone to be able to use the service, what is known not to work, and where to turn. */
export function AccessibilityPage(): ReactElement {
  const { t } = useWords();
  return (
    <Plain title={t('accessibility.title')}>
      <p className="lead">{t('accessibility.lead')}</p>
      <h2>{t('accessibility.doneTitle')}</h2>
      <p>{t('accessibility.done')}</p>
      <h2>{t('accessibility.lacksTitle')}</h2>
      <p>{t('accessibility.lacks')}</p>
      <h2>{t('accessibility.tellTitle')}</h2>
      <p>{t('accessibility.tell')}</p>
      <p>
        <a href="https://www.digg.se/tdosanmalan">{t('accessibility.report')}</a>
      </p>
    </Plain>
  );
}
