import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';

/** The command that prints a new login link. */
const loginLinkCommand = 'npm run efterklang -- user add "Anna Andersson"';

export function HowToGetLink(): ReactElement {
  const { t } = useWords();
  return (
    <div className="say">
      <h2>{t('session.noPassword')}</h2>
      <p>{t('session.how')}</p>
      <pre className="command">
        <code>{loginLinkCommand}</code>
      </pre>
      <p className="meta">{t('session.howNote')}</p>
    </div>
  );
}
