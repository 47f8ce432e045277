import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Keeps the page's height while it is fetched. Its word shows only if that takes a while (see shell.css). */
export function Waiting(): ReactElement {
  const { t } = useTranslation('common');
  return (
    <div className="wrap waiting">
      <p>{t('loading')}</p>
    </div>
  );
}
