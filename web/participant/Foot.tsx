import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** The last line of every participant's page: the accessibility statement. In a tab of its own, so that no answer is left behind. */
export function Foot(): ReactElement {
  const { t } = useTranslation('participant');
  return (
    <footer className="foot">
      <div className="wrap">
        <a href="/accessibility" target="_blank" rel="noreferrer">
          {t('accessibility')}
        </a>
      </div>
    </footer>
  );
}
