import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** "Så har vi räknat". */
export function Method({ method }: { readonly method: readonly string[] }): ReactElement {
  const { t } = useTranslation('report');
  return (
    <section id="method" aria-labelledby="method-title">
      <div className="shead">
        <h2 id="method-title">{t('method')}</h2>
      </div>
      {method.map((sentence) => (
        <p key={sentence} className="method">
          {sentence}
        </p>
      ))}
    </section>
  );
}
