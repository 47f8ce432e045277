import type { ReactElement } from 'react';
import { Plain } from '../shell/Plain.tsx';
import { useWords } from '../words/use-words.ts';

const parts = ['anonymous', 'organisations', 'organisers', 'device'] as const;

/** What is kept of participants and of organisers, as it is built. */
export function PrivacyPage(): ReactElement {
  const { t } = useWords();
  return (
    <Plain title={t('privacy.title')}>
      <p className="lead">{t('privacy.lead')}</p>
      {parts.map((part) => (
        <section key={part} className="say">
          <h2>{t(`privacy.${part}Title`)}</h2>
          <p>{t(`privacy.${part}`)}</p>
        </section>
      ))}
    </Plain>
  );
}
