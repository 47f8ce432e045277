import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { signOnQuery } from '../../api/queries.ts';
import { useWords } from '../words/use-words.ts';

/** The command that prints a new login link. */
const loginLinkCommand = 'npm run efterklang -- user add "Anna Andersson"';

/** The command that prints the link to the first account. */
const setupCommand = 'npm run efterklang -- user setup';

export function HowToGetLink(): ReactElement {
  const { t } = useWords();
  const { data } = useQuery(signOnQuery);
  return (
    <div className="say">
      {data?.first && (
        <>
          <h2>{t('session.first')}</h2>
          <p>{t('session.firstText')}</p>
          <pre className="command">
            <code>{setupCommand}</code>
          </pre>
        </>
      )}
      <h2>{t('session.noPassword')}</h2>
      <p>{t('session.how')}</p>
      <pre className="command">
        <code>{loginLinkCommand}</code>
      </pre>
      <p className="meta">{t('session.howNote')}</p>
    </div>
  );
}
